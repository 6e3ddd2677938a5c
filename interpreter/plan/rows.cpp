// Rows that expressions read: a variable's own, the one that holds it, the one a reference names.
#include "plan/context.h"
#include "semantics/core/machine.h"

namespace footrule::plan {

using semantics::RowStep;

namespace {

RowPlace Start(Context& context, const Scope& scope, const semantics::VariableRef& variable) {
  if (!variable) return {&context.root(), {}, context.root().frame};
  const Scope* found = FindScope(scope, variable->id);
  return found ? RowPlace{found, {}, found->frame} : RowPlace{};
}

LinkId ActLink(Context& context, FrameId from, const RowStep& step) {
  Link link{Link::Kind::kNamed, from, TableFrame(context, step.machine->acts), {}, {ActsBefore(context, step.machine, from)}};
  return LinkId{context.links.Add(std::move(link))};
}

LinkId LinkAlong(Context& context, FrameId from, const RowStep& step) {
  switch (step.kind) {
    case RowStep::Kind::kReference: return ReferenceLink(context, step.reference);
    case RowStep::Kind::kAct: return ActLink(context, from, step);
    default: return LinkTo(context, Link::Kind::kParent, from, TableFrame(context, context.program.schema.table(TableOf(context, from)).parent));
  }
}

}  // namespace

RowPlace FindRow(Context& context, const Scope& scope, const semantics::RowRef& row) {
  RowPlace place = Start(context, scope, row.variable);
  if (!place.home) return place;
  for (const RowStep& step : row.steps) {
    place.path.push_back(LinkAlong(context, place.frame, step));
    place.frame = context.plan.links[place.path.back().index].to;
  }
  return place;
}

Value ReadAt(Context& context, const RowPlace& place, NodeId node) {
  for (auto link = place.path.rbegin(); link != place.path.rend(); ++link) node = GatherAlong(context, node, *link);
  return {node, place.home};
}

}  // namespace footrule::plan
