// Rows that expressions read: a variable's own, the one that holds it, the one a reference names.
#include "plan/context.h"

namespace footrule::plan {

using semantics::RowStep;

namespace {

RowPlace Start(Context& context, const Scope& scope, const semantics::VariableRef& variable) {
  if (!variable) return {&context.root(), {}, context.root().frame};
  const Scope* found = FindScope(scope, variable->id);
  return found ? RowPlace{found, {}, found->frame} : RowPlace{};
}

}  // namespace

RowPlace FindRow(Context& context, const Scope& scope, const semantics::RowRef& row) {
  RowPlace place = Start(context, scope, row.variable);
  if (!place.home) return place;
  for (const RowStep& step : row.steps) {
    const bool up = step.kind == RowStep::Kind::kParent;
    const FrameId above = up ? TableFrame(context, context.program.schema.table(TableOf(context, place.frame)).parent) : FrameId{};
    place.path.push_back(up ? LinkTo(context, Link::Kind::kParent, place.frame, above) : ReferenceLink(context, step.reference));
    place.frame = context.plan.links[place.path.back().index].to;
  }
  return place;
}

Value ReadAt(Context& context, const RowPlace& place, NodeId node) {
  for (auto link = place.path.rbegin(); link != place.path.rend(); ++link) node = GatherAlong(context, node, *link);
  return {node, place.home};
}

}  // namespace footrule::plan
