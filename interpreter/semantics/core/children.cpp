#include "semantics/core/children.h"

namespace footrule::semantics {
namespace {

using Refs = std::vector<ExprRef>;

struct ChildrenOf {
  template <class Leaf>
  Refs operator()(const Leaf&) const { return {}; }
  Refs operator()(const NumberExpr& node) const { return node.args; }
  Refs operator()(const TextExpr& node) const { return node.args; }
  Refs operator()(const Logic& node) const { return node.args; }
  Refs operator()(const Compare& node) const { return {node.left, node.right}; }
  Refs operator()(const Rank& node) const { return {node.member}; }
  Refs operator()(const SetExpr& node) const { return {node.left, node.right}; }
  Refs operator()(const InList& node) const { return {node.member, node.others_when}; }
  Refs operator()(const Presence& node) const { return {node.operand}; }
  Refs operator()(const Fold& node) const { return {node.where, node.value, node.value2}; }
  Refs operator()(const Lookup& node) const { return node.keys; }
  Refs operator()(const Round& node) const { return {node.value, node.like}; }
  Refs operator()(const Shift& node) const { return {node.date, node.amount}; }
  Refs operator()(const Select& node) const {
    Refs refs;
    for (const auto& [condition, value] : node.cases) {
      refs.push_back(condition);
      refs.push_back(value);
    }
    refs.push_back(node.otherwise);
    return refs;
  }
};

}  // namespace

std::vector<ExprRef> Children(const Expr& expr) {
  Refs refs = std::visit(ChildrenOf{}, expr.node);
  std::erase(refs, nullptr);
  return refs;
}

}  // namespace footrule::semantics
