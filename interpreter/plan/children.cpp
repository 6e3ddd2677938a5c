#include "plan/children.h"

#include <algorithm>

#include "semantics/core/children.h"

namespace footrule::plan {

using namespace semantics;

namespace {

// The variable a node itself names, apart from what is inside its children; null for none.
struct NamedVariable {
  template <class Node>
  const Variable* operator()(const Node&) const { return nullptr; }
  const Variable* operator()(const FieldRead& node) const { return node.row.variable.get(); }
  const Variable* operator()(const DefinitionRead& node) const { return node.row.variable.get(); }
  const Variable* operator()(const SeriesKey& node) const { return node.series.get(); }
  const Variable* operator()(const RunRead& node) const { return node.run->member.get(); }
  const Variable* operator()(const MachineRead& node) const { return node.row.variable.get(); }
  const Variable* operator()(const OutcomeIs& node) const { return node.whole ? nullptr : node.row.variable.get(); }
  const Variable* operator()(const Fold& node) const { return node.domain.kind == Domain::Kind::kTable ? nullptr : node.domain.of.variable.get(); }
};

}  // namespace

const std::vector<VariableId>& FreeVariables::Of(const ExprRef& expr) {
  const auto found = known_.find(expr.get());
  if (found != known_.end()) return found->second;
  return known_[expr.get()] = Compute(*expr);
}

bool FreeVariables::Mentions(const ExprRef& expr, VariableId variable) {
  const std::vector<VariableId>& of = Of(expr);
  return std::binary_search(of.begin(), of.end(), variable);
}

std::vector<VariableId> FreeVariables::Compute(const Expr& expr) {
  std::vector<VariableId> all;
  for (const ExprRef& child : Children(expr)) {
    const std::vector<VariableId>& inside = Of(child);
    all.insert(all.end(), inside.begin(), inside.end());
  }
  if (const Fold* fold = std::get_if<Fold>(&expr.node)) std::erase(all, fold->variable->id);
  if (const Variable* named = std::visit(NamedVariable{}, expr.node)) all.push_back(named->id);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace footrule::plan
