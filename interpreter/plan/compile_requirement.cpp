// Requirements: per instance the columns its outcome is made of, the outcome, the holes of its message.
#include "plan/context.h"

namespace footrule::plan {

namespace {

struct Subject { const Scope* scope; NodeId exists; };

const Scope& TableScope(Context& context, const Scope& outer, const semantics::VariableRef& variable) {
  const FrameId frame = TableFrame(context, variable->table);
  return AddScope(context, outer, outer, LinkTo(context, Link::Kind::kParent, frame, outer.frame), variable, frame);
}

// The innermost `for each`, inside the scopes of those before it.
Subject SubjectOf(Context& context, const semantics::Instance& instance) {
  const Scope* outer = &context.root();
  for (const semantics::VariableRef& holder : instance.holders) outer = &TableScope(context, *outer, holder);
  const semantics::VariableRef& variable = instance.subject;
  if (!variable) return {outer, {}};
  if (!variable->series) return {&TableScope(context, *outer, variable), {}};
  const SeriesFrame& series = CompileSeries(context, *variable->series);
  if (!series.holder.is_valid()) return {&AddScope(context, *outer, variable, series.frame), series.exists};
  return {&AddScope(context, *outer, *outer, series.holder, variable, series.frame), series.exists};
}

NodeId Column(Context& context, const Scope& scope, const ExprRef& expr) {
  return expr ? Spread(context, CompileExpr(context, scope, expr), scope) : NodeId{};
}

// `first`, then `second`: where the first is false the second is not asked, so that its defects stay hidden. Either may be null.
ExprRef OneAfterTheOther(Context& context, const ExprRef& first, const ExprRef& second) {
  if (!first || !second) return first ? first : second;
  semantics::Select select;
  select.cases.emplace_back(first, second);
  semantics::Expr no = *first;
  no.node = semantics::Constant{false};
  select.otherwise = context.written_here.emplace_back(std::make_shared<const semantics::Expr>(std::move(no)));
  semantics::Expr both = *first;
  both.node = std::move(select);
  return context.written_here.emplace_back(std::make_shared<const semantics::Expr>(std::move(both)));
}

// What is asked of the dossier as a whole: the phase's guard, then the requirement's own lines that read no row.
NodeId WholeGuard(Context& context, const Scope& scope, const semantics::Requirement& requirement, const semantics::Instance& instance) {
  const bool in_phase = requirement.phase < context.program.phases.size();
  const ExprRef whole = OneAfterTheOther(context, in_phase ? context.program.phases[requirement.phase].guard : nullptr, instance.whole);
  if (!whole) return {};
  const Scope& root = context.root();
  return Spread(context, {Bring(context, CompileExpr(context, root, whole), root), &root}, scope);
}

NodeId OutcomeNode(Context& context, const InstancePlan& instance, std::size_t index) {
  Node node;
  node.op = Op::kOutcome;
  node.frame = instance.frame;
  node.index = static_cast<std::uint32_t>(index);
  for (const NodeId input : {instance.where, instance.guard, instance.whole_guard, instance.condition, instance.judgement_when})
    if (input.is_valid()) node.inputs.push_back(input);
  return AddNode(context, std::move(node));
}

std::vector<NodeId> MessageValues(Context& context, const Scope& scope, const semantics::Message& message) {
  std::vector<NodeId> values;
  for (const auto* pieces : {&message.zh, &message.en})
    for (const semantics::MessagePiece& piece : *pieces)
      if (piece.value) values.push_back(Column(context, scope, piece.value));
  return values;
}

void CompileInstance(Context& context, const semantics::Requirement& requirement, const semantics::Instance& instance, std::size_t index) {
  const Subject subject = SubjectOf(context, instance);
  const Scope& scope = *subject.scope;
  InstancePlan made;
  made.requirement = requirement.id;
  made.instance = static_cast<std::uint32_t>(index - context.first_instance[requirement.id.index]);
  made.frame = scope.frame;
  made.where = BothNodes(context, subject.exists, Column(context, scope, instance.where), scope.frame);
  made.guard = Column(context, scope, instance.guard);
  made.whole_guard = WholeGuard(context, scope, requirement, instance);
  made.condition = Column(context, scope, instance.condition);
  made.judgement_when = Column(context, scope, instance.judgement_when);
  made.outcome = OutcomeNode(context, made, index);
  context.plan.message_values[index] = MessageValues(context, scope, instance.message);
  context.plan.instances[index] = made;
}

}  // namespace

void CompileRequirement(Context& context, semantics::RequirementId id) {
  if (context.requirement_begun[id.index]) return;
  context.requirement_begun[id.index] = true;
  const semantics::Requirement& requirement = context.program.requirements[id.index];
  for (std::size_t i = 0; i < requirement.instances.size(); ++i)
    CompileInstance(context, requirement, requirement.instances[i], context.first_instance[id.index] + i);
}

}  // namespace footrule::plan
