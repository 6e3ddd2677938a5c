// Nodes: operands before their users, as many and of the sorts as each operation reads.
#include <iterator>
#include <limits>

#include "compiled/check/plan_check.h"
#include "semantics/core/machine.h"

namespace footrule::compiled {
namespace {

using plan::Op;
using semantics::FoldOp;

constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kWidest = 100000;   // of a padded number

struct SortOfConstant {
  bool operator()(const semantics::NoneValue&) const { return true; }
  bool operator()(bool) const { return sort == Sort::kTruth; }
  bool operator()(const semantics::Number&) const { return sort == Sort::kNumber; }
  bool operator()(semantics::SymbolId id) const { return sort == Sort::kSymbol && id.is_valid(); }
  bool operator()(const std::vector<semantics::SymbolId>& set) const { return sort == Sort::kSet && AllValid(set) && std::is_sorted(set.begin(), set.end()); }
  Sort sort;
};

bool IsRoot(const Node& node) { return node.frame.index == 0; }

}  // namespace

bool PlanCheck::HoldsNode(std::size_t index) const {
  const Node& one = plan_.nodes[index];
  if (frame_ready_[one.frame.index] > index) return false;
  if (one.link.is_valid() && link_ready_[one.link.index] > index) return false;
  if (one.type.kind == schema::TypeKind::kRow && !one.type.table.is_valid()) return false;
  return HoldsInputs(one, index) && HoldsOp(one);
}

bool PlanCheck::HoldsInputs(const Node& one, std::size_t index) const {
  const auto before = [&](NodeId id) { return id.is_valid() && id.index < index; };
  return Each(one.inputs, before) && (!one.filter.is_valid() || before(one.filter));
}

bool PlanCheck::HoldsOp(const Node& one) const {
  switch (one.op) {
    case Op::kConstant: return HoldsConstant(one);
    case Op::kLoad: return HoldsLoad(one);
    case Op::kGap: return one.inputs.empty();
    case Op::kAsOf: return IsRoot(one) && Gives(one, Sort::kNumber);
    case Op::kGather: return HoldsGather(one);
    case Op::kAdd: case Op::kMultiply: case Op::kLeast: case Op::kGreatest: return Takes(one, Sort::kNumber, 1, kAny) && Gives(one, Sort::kNumber);
    case Op::kSubtract: case Op::kDivide: case Op::kRoundTo: case Op::kRoundLike: return Takes(one, Sort::kNumber, 2, 2) && Gives(one, Sort::kNumber);
    case Op::kNegate: case Op::kYear: return Takes(one, Sort::kNumber, 1, 1) && Gives(one, Sort::kNumber);
    case Op::kJoin: return Takes(one, Sort::kSymbol, 1, kAny) && Gives(one, Sort::kSymbol);
    case Op::kPad: return Takes(one, Sort::kNumber, 1, 1) && Gives(one, Sort::kSymbol) && one.index <= kWidest;
    case Op::kCompareNumber: return HoldsCompare(one, Sort::kNumber);
    case Op::kCompareSymbol: return HoldsCompare(one, Sort::kSymbol);
    case Op::kCompareTruth: return HoldsCompare(one, Sort::kTruth);
    case Op::kCompareRow: return HoldsCompare(one, Sort::kRow);
    case Op::kAnd: case Op::kOr: return Takes(one, Sort::kTruth, 0, kAny) && Gives(one, Sort::kTruth);
    case Op::kNot: return Takes(one, Sort::kTruth, 1, 1) && Gives(one, Sort::kTruth);
    case Op::kRank: return TakesAll(one, {Sort::kSymbol}) && one.list.is_valid() && Gives(one, Sort::kNumber);
    case Op::kSetHas: return TakesAll(one, {Sort::kSymbol, Sort::kSet}) && Gives(one, Sort::kTruth);
    case Op::kSetInside: case Op::kSetEqual: return TakesAll(one, {Sort::kSet, Sort::kSet}) && Gives(one, Sort::kTruth);
    case Op::kInList:
      return (TakesAll(one, {Sort::kSymbol}) || TakesAll(one, {Sort::kSymbol, Sort::kTruth})) && one.list.is_valid() && Gives(one, Sort::kTruth);
    case Op::kIsRecorded: case Op::kIsNone:
      return one.inputs.size() == 1 && Reads(one.inputs[0], one.frame, SortOf(node(one.inputs[0]))) && SortOf(node(one.inputs[0])) != Sort::kOutcome &&
             (one.op == Op::kIsNone || one.field.is_valid()) && Gives(one, Sort::kTruth);
    case Op::kSelect: return HoldsSelect(one);
    case Op::kFold: return HoldsFold(one);
    case Op::kLookup: return HoldsLookup(one);
    case Op::kShift: return HoldsShift(one);
    case Op::kSeriesKey: return HoldsSeriesKey(one);
    case Op::kOutcome: return one.index < plan_.instances.size() && plan_.instances[one.index].outcome.is_valid() && &node(plan_.instances[one.index].outcome) == &one;
    case Op::kOutcomeIs: return HoldsOutcome(one);
    case Op::kWrittenInterval: return TakesAll(one, {Sort::kNumber}) && one.field.is_valid() && Gives(one, Sort::kNumber);
    case Op::kPrevious: return HoldsPrevious(one);
    case Op::kRun: return HoldsRun(one);
    case Op::kLifeCycle: return HoldsLifeCycle(one);
    case Op::kRowOf: return HoldsRowOf(one);
  }
  return false;
}

bool PlanCheck::HoldsConstant(const Node& one) const {
  return IsRoot(one) && one.index < plan_.constants.size() && std::visit(SortOfConstant{SortOf(one)}, plan_.constants[one.index].value);
}

bool PlanCheck::HoldsLoad(const Node& one) const {
  if (!one.field.is_valid() || !IsTable(frame(one.frame))) return false;
  const schema::Field& field = schema_.field(one.field);
  return field.table == frame(one.frame).table && SortOf(one) == SortOf(field.type.kind) && one.type.table == field.type.table;
}

bool PlanCheck::HoldsGather(const Node& one) const {
  if (!one.link.is_valid() || one.inputs.size() != 1) return false;
  const plan::Link& link = plan_.links[one.link.index];
  const Node& from = node(one.inputs[0]);
  return link.from == one.frame && link.to == from.frame && SortOf(one) == SortOf(from) && one.type.table == from.type.table;
}

bool PlanCheck::HoldsCompare(const Node& one, Sort sort) const {
  const bool ordered = one.compare > semantics::CompareOp::kNotEqual;
  return TakesAll(one, {sort, sort}) && Gives(one, Sort::kTruth) && (sort == Sort::kNumber || !ordered);
}

bool PlanCheck::HoldsSelect(const Node& one) const {
  const std::size_t pairs = one.inputs.size() - (one.flag && !one.inputs.empty() ? 1 : 0);
  if (one.inputs.empty() || pairs % 2 != 0) return false;
  for (std::size_t i = 0; i < one.inputs.size(); ++i) {
    const bool condition = i < pairs && i % 2 == 0;
    if (!Reads(one.inputs[i], one.frame, condition ? Sort::kTruth : SortOf(one))) return false;
    if (!condition && SortOf(one) == Sort::kRow && node(one.inputs[i]).type.table != one.type.table) return false;
  }
  return true;
}

bool PlanCheck::HoldsFold(const Node& one) const {
  if (!one.link.is_valid()) return false;
  const plan::Link& link = plan_.links[one.link.index];
  if (link.to != one.frame || !ReadsOrNone(one.filter, link.from, Sort::kTruth)) return false;
  const auto inputs = [&](std::size_t count, Sort sort) {
    return one.inputs.size() == count && Each(one.inputs, [&](NodeId input) { return Reads(input, link.from, sort); });
  };
  switch (one.fold) {
    case FoldOp::kCount: return inputs(0, Sort::kNumber) && Gives(one, Sort::kNumber);
    case FoldOp::kSum: case FoldOp::kMean: case FoldOp::kLeast: case FoldOp::kGreatest: return inputs(1, Sort::kNumber) && Gives(one, Sort::kNumber);
    case FoldOp::kAll: case FoldOp::kAny: return inputs(1, Sort::kTruth) && Gives(one, Sort::kTruth);
    case FoldOp::kDaysCovered: return inputs(2, Sort::kNumber) && Gives(one, Sort::kNumber);
    case FoldOp::kDistinct: return one.inputs.size() == 1 && SortOf(node(one.inputs[0])) != Sort::kOutcome && inputs(1, SortOf(node(one.inputs[0]))) && Gives(one, Sort::kNumber);
  }
  return false;
}

bool PlanCheck::HoldsLookup(const Node& one) const {
  if (one.index >= plan_.program->parameters.size()) return false;
  return Each(one.inputs, [&](NodeId input) {
    return Reads(input, one.frame, node(input).type.kind == schema::TypeKind::kDate ? Sort::kNumber : Sort::kSymbol);
  });
}

bool PlanCheck::HoldsShift(const Node& one) const {
  using semantics::ShiftUnit;
  const bool by_calendar = one.shift == ShiftUnit::kWorkingDays || one.shift == ShiftUnit::kRoll;
  return Takes(one, Sort::kNumber, 1, 2) && Gives(one, Sort::kNumber) && (!by_calendar || one.index < plan_.program->calendars.size());
}

bool PlanCheck::HoldsSeriesKey(const Node& one) const {
  const plan::Frame& groups = frame(one.frame);
  if (IsTable(groups) || one.index >= groups.keys.size() || one.inputs.size() != 1 || one.inputs[0] != groups.keys[one.index]) return false;
  const Node& key = node(one.inputs[0]);
  return SortOf(key) == SortOf(one) && (SortOf(one) != Sort::kRow || key.type.table == one.type.table);
}

bool PlanCheck::HoldsOutcome(const Node& one) const {
  return Gives(one, Sort::kTruth) && Each(one.inputs, [&](NodeId input) {
    return SortOf(node(input)) == Sort::kOutcome && (IsRoot(one) || node(input).frame == one.frame);
  });
}

bool PlanCheck::HoldsPrevious(const Node& one) const {
  if (!one.link.is_valid() || plan_.links[one.link.index].from != one.frame || !IsTable(frame(one.frame))) return false;
  return TakesAll(one, {Sort::kNumber}) && ReadsOrNone(one.filter, one.frame, Sort::kTruth) && Gives(one, Sort::kRow) && one.type.table == frame(one.frame).table;
}

bool PlanCheck::HoldsRun(const Node& one) const {
  if (!TakesAll(one, {Sort::kRow, Sort::kTruth, Sort::kNumber}) || one.index > static_cast<std::uint32_t>(semantics::RunPart::kCount)) return false;
  // The rows before must be those of an order, which has no circle.
  if (node(one.inputs[0]).op != Op::kPrevious || node(one.inputs[0]).frame != one.frame) return false;
  return Gives(one, static_cast<semantics::RunPart>(one.index) == semantics::RunPart::kExists ? Sort::kTruth : Sort::kNumber);
}

bool PlanCheck::HoldsLifeCycle(const Node& one) const {
  using semantics::MachinePart;
  const std::size_t number = one.index / plan::kMachineParts;
  if (number >= plan_.machines.size() || !one.link.is_valid()) return false;
  const semantics::Machine& machine = *plan_.machines[number];
  const plan::Link& link = plan_.links[one.link.index];
  const auto part = static_cast<MachinePart>(one.index % plan::kMachineParts);
  const bool frames = link.kind == plan::Link::Kind::kParent && IsTable(frame(link.from)) && frame(link.from).table == machine.acts && frame(link.to).table == machine.holder;
  if (!frames || one.frame != (semantics::IsOfAct(part) ? link.from : link.to)) return false;
  std::vector<std::pair<Sort, FrameId>> wanted{{Sort::kSymbol, link.from}, {Sort::kNumber, link.from}};
  for (const semantics::MachineEvent& event : machine.events)
    if (event.on) wanted.emplace_back(Sort::kNumber, link.to);
  if (machine.until.is_valid()) wanted.emplace_back(Sort::kNumber, link.from);
  const auto fits = [&](NodeId input, const auto& want) { return Reads(input, want.second, want.first); };
  if (!std::equal(one.inputs.begin(), one.inputs.end(), wanted.begin(), wanted.end(), fits)) return false;
  switch (part) {
    case MachinePart::kStateBefore: case MachinePart::kStateAfter: case MachinePart::kState: return Gives(one, Sort::kSymbol);
    case MachinePart::kTakesEffect: return Gives(one, Sort::kTruth);
    case MachinePart::kActBefore: case MachinePart::kAct: return Gives(one, Sort::kRow) && one.type.table == machine.acts;
    case MachinePart::kSince: case MachinePart::kNext: return Gives(one, Sort::kNumber);
  }
  return false;
}

bool PlanCheck::HoldsRowOf(const Node& one) const {
  if (!one.inputs.empty() || !Gives(one, Sort::kRow)) return false;
  if (!one.link.is_valid()) return IsTable(frame(one.frame)) && one.type.table == frame(one.frame).table;
  const plan::Link& link = plan_.links[one.link.index];
  return link.from == one.frame && IsTable(frame(link.to)) && one.type.table == frame(link.to).table;
}

}  // namespace footrule::compiled
