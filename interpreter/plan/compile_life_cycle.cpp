// What a life cycle says: one node per part, over the acts or over the rows that hold them.
#include <algorithm>

#include "plan/expressions.h"
#include "plan/fields.h"
#include "semantics/core/machine.h"

namespace footrule::plan {

using semantics::Machine;
using semantics::MachinePart;

namespace {

using MachineRef = std::shared_ptr<const Machine>;

std::uint32_t IndexOf(Context& context, const MachineRef& machine) {
  auto& machines = context.plan.machines;
  const auto found = std::find(machines.begin(), machines.end(), machine);
  if (found != machines.end()) return static_cast<std::uint32_t>(found - machines.begin());
  machines.push_back(machine);
  return static_cast<std::uint32_t>(machines.size() - 1);
}

const Scope& HolderScope(Context& context, const Machine& machine) {
  if (!machine.holder_row) return context.root();
  return AddScope(context, context.root(), machine.holder_row, TableFrame(context, machine.holder));
}

// Kind and date of the acts, the days of what happens by itself, the end of the acts.
std::vector<NodeId> InputsOf(Context& context, const Machine& machine) {
  std::vector<NodeId> inputs = {LoadField(context, machine.kind, nullptr), LoadField(context, machine.on, nullptr)};
  const Scope& holder = HolderScope(context, machine);
  for (const semantics::MachineEvent& event : machine.events)
    if (event.on) inputs.push_back(Bring(context, CompileExpr(context, holder, event.on), holder));
  if (machine.until.is_valid()) inputs.push_back(LoadField(context, machine.until, nullptr));
  return inputs;
}

NodeId PartNode(Context& context, const MachineRef& machine, MachinePart part, const schema::Type& type, const ExprRef& origin) {
  const FrameId acts = TableFrame(context, machine->acts), holder = TableFrame(context, machine->holder);
  Node node;
  node.op = Op::kLifeCycle;
  node.type = type;
  node.frame = semantics::IsOfAct(part) ? acts : holder;
  node.inputs = InputsOf(context, *machine);
  node.link = LinkTo(context, Link::Kind::kParent, acts, holder);
  node.index = IndexOf(context, machine) * kMachineParts + static_cast<std::uint32_t>(part);
  node.origin = origin;
  return AddNode(context, std::move(node));
}

}  // namespace

NodeId ActsBefore(Context& context, const MachineRef& machine, FrameId frame) {
  schema::Type type;
  type.kind = schema::TypeKind::kRow;
  type.table = machine->acts;
  const bool of_act = TableOf(context, frame) == machine->acts;
  return PartNode(context, machine, of_act ? MachinePart::kActBefore : MachinePart::kAct, type, nullptr);
}

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::MachineRead& read) {
  const RowPlace place = FindRow(context, scope, read.row);
  if (!place.home) return Unreachable(context, expr);
  return ReadAt(context, place, PartNode(context, read.machine, read.part, expr->type, expr));
}

}  // namespace footrule::plan
