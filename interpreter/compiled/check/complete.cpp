#include "compiled/check/complete.h"

#include <algorithm>

namespace footrule::compiled {
namespace {

using namespace semantics;

bool AllThere(const std::vector<ExprRef>& all) { return std::all_of(all.begin(), all.end(), [](const ExprRef& one) { return one != nullptr; }); }

bool IsComplete(const RowRef& row) {
  return std::all_of(row.steps.begin(), row.steps.end(), [](const RowStep& step) {
    if (step.kind == RowStep::Kind::kReference) return step.reference.is_valid();
    return step.kind != RowStep::Kind::kAct || step.machine != nullptr;
  });
}

bool IsComplete(const Domain& domain) {
  if (domain.kind == Domain::Kind::kSeries) return domain.of.variable && domain.of.variable->series && IsComplete(domain.of);
  return domain.table.is_valid() && IsComplete(domain.of);
}

// One function per kind of node, in the order of the kinds.
struct CompleteNode {
  bool operator()(const Constant& node) const {
    const SymbolId* symbol = std::get_if<SymbolId>(&node.value);
    return symbol == nullptr || symbol->is_valid();
  }
  bool operator()(const FieldRead& node) const { return node.field.is_valid() && IsComplete(node.row); }
  bool operator()(const DefinitionRead& node) const { return node.definition.is_valid() && IsComplete(node.row); }
  bool operator()(const SeriesKey& node) const { return node.series && node.series->series && node.index < node.series->series->keys.size(); }
  bool operator()(const RunRead& node) const { return node.run != nullptr; }
  bool operator()(const MachineRead& node) const { return node.machine && IsComplete(node.row); }
  bool operator()(const Gap&) const { return true; }
  bool operator()(const AsOf&) const { return true; }
  bool operator()(const NumberExpr& node) const { return !node.args.empty() && AllThere(node.args); }
  bool operator()(const TextExpr& node) const { return !node.args.empty() && AllThere(node.args); }
  bool operator()(const Compare& node) const { return node.left && node.right; }
  bool operator()(const Logic& node) const { return AllThere(node.args); }
  bool operator()(const Rank& node) const { return node.member && node.list.is_valid(); }
  bool operator()(const SetExpr& node) const { return node.left && node.right; }
  bool operator()(const InList& node) const { return node.member && node.list.is_valid(); }
  bool operator()(const Presence& node) const { return node.operand != nullptr; }
  bool operator()(const Select& node) const {
    return std::all_of(node.cases.begin(), node.cases.end(), [](const auto& one) { return one.first && one.second; });
  }
  bool operator()(const Fold& node) const { return node.variable && IsComplete(node.domain); }
  bool operator()(const Lookup& node) const { return node.parameter.is_valid() && AllThere(node.keys); }
  bool operator()(const Round& node) const { return node.value != nullptr; }
  bool operator()(const Shift& node) const { return node.date && (node.amount || node.unit == ShiftUnit::kRoll); }
  bool operator()(const OutcomeIs& node) const { return node.requirement.is_valid() && IsComplete(node.row); }
};

bool IsState(std::size_t state, const Machine& machine) { return state < machine.state_symbols.size(); }

}  // namespace

bool IsComplete(const Expr& expr) { return std::visit(CompleteNode{}, expr.node); }

bool IsComplete(const Variable& variable) { return variable.table.is_valid(); }

bool IsComplete(const Series& series) { return series.member && IsComplete(series.domain) && AllThere(series.keys); }

bool IsComplete(const Run& run) { return run.member && IsComplete(run.domain) && AllThere(run.links) && run.order && run.condition; }

bool IsComplete(const Machine& machine) {
  const bool ids = machine.acts.is_valid() && machine.holder.is_valid() && machine.kind.is_valid() && machine.on.is_valid() && machine.states.is_valid();
  const auto valid = [](SymbolId id) { return id.is_valid(); };
  const std::size_t states = machine.state_symbols.size();
  if (!ids || states == 0 || states > kMaximumStates || !IsState(machine.start, machine)) return false;
  if (!std::all_of(machine.state_symbols.begin(), machine.state_symbols.end(), valid)) return false;
  const StateSet all = states == kMaximumStates ? ~StateSet{0} : (StateSet{1} << states) - 1;
  const auto fits = [&](const MachineEvent& event) { return IsState(event.to, machine) && (event.from & ~all) == 0 && (event.on || event.kind.is_valid()); };
  const auto recorded = [](const MachineEvent& event) { return event.on == nullptr; };
  return std::all_of(machine.events.begin(), machine.events.end(), fits) && std::any_of(machine.events.begin(), machine.events.end(), recorded);
}

}  // namespace footrule::compiled
