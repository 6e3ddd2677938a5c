// `R is met`: reads the outcome column of a requirement.
#include <algorithm>

#include "plan/expressions.h"

namespace footrule::plan {

namespace {

Node OutcomeTest(Context& context, const ExprRef& expr, const semantics::OutcomeIs& outcome, FrameId frame) {
  Node node;
  node.op = Op::kOutcomeIs;
  node.type = expr->type;
  node.frame = frame;
  node.flag = outcome.met;
  node.origin = expr;
  const std::size_t first = context.first_instance[outcome.requirement.index];
  const std::size_t last = context.first_instance[outcome.requirement.index + 1];
  for (std::size_t i = first; i < last; ++i) node.inputs.push_back(context.plan.instances[i].outcome);
  return node;
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::OutcomeIs& outcome) {
  CompileRequirement(context, outcome.requirement);
  const Scope& root = context.root();
  if (outcome.whole) return {AddNode(context, OutcomeTest(context, expr, outcome, root.frame)), &root};
  const RowPlace place = FindRow(context, scope, outcome.row);
  if (!place.home) return Unreachable(context, expr);
  Node node = OutcomeTest(context, expr, outcome, place.frame);
  const auto elsewhere = [&](NodeId input) { return context.node(input).frame != place.frame; };
  if (!std::any_of(node.inputs.begin(), node.inputs.end(), elsewhere)) return ReadAt(context, place, AddNode(context, std::move(node)));
  node.frame = root.frame;
  return {AddNode(context, std::move(node)), &root};
}

}  // namespace footrule::plan
