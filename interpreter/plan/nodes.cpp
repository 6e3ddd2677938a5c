// Making nodes: sharing, bringing inputs to one frame.
#include "plan/context.h"

namespace footrule::plan {

NodeId AddNode(Context& context, Node node) { return NodeId{context.nodes.Add(std::move(node))}; }

NodeId GatherAlong(Context& context, NodeId source, LinkId link) {
  Node node;
  node.op = Op::kGather;
  node.type = context.node(source).type;
  node.frame = context.plan.links[link.index].from;
  node.inputs = {source};
  node.link = link;
  return AddNode(context, std::move(node));
}

NodeId Spread(Context& context, Value value, const Scope& scope) {
  if (value.home == &scope) return value.node;
  if (!Reaches(&scope, value.home)) return {};
  if (value.home->depth == 0) return GatherAlong(context, value.node, LinkTo(context, Link::Kind::kParent, scope.frame, context.root().frame));
  const NodeId above = Spread(context, value, *scope.anchor);
  return GatherAlong(context, above, scope.up);
}

NodeId Bring(Context& context, Value value, const Scope& scope) {
  return value.home->depth == 0 ? value.node : Spread(context, value, scope);
}

Value Emit(Context& context, const ExprRef& origin, Node node, const std::vector<Value>& inputs) {
  const Scope* home = &context.root();
  for (const Value& input : inputs)
    if (input.home->depth > home->depth) home = input.home;
  for (const Value& input : inputs) {
    node.inputs.push_back(Bring(context, input, *home));
    if (!node.inputs.back().is_valid()) return Unreachable(context, origin);
  }
  node.frame = home->frame;
  node.type = origin->type;
  node.origin = origin;
  return {AddNode(context, std::move(node)), home};
}

NodeId BothNodes(Context& context, NodeId a, NodeId b, FrameId frame) {
  if (!a.is_valid() || a == b) return b;
  if (!b.is_valid()) return a;
  Node node;
  node.op = Op::kAnd;
  node.type.kind = schema::TypeKind::kTruth;
  node.frame = frame;
  node.inputs = {a, b};
  return AddNode(context, std::move(node));
}

Value ConstantValue(Context& context, semantics::Constant constant, const schema::Type& type, const ExprRef& origin) {
  Node node;
  node.op = Op::kConstant;
  node.type = type;
  node.frame = context.root().frame;
  node.index = static_cast<std::uint32_t>(context.constants.Add(std::move(constant)));
  node.origin = origin;
  return {AddNode(context, std::move(node)), &context.root()};
}

Value Unreachable(Context& context, const ExprRef& origin) {
  Node node;
  node.op = Op::kGap;
  node.type = origin->type;
  node.frame = context.root().frame;
  node.index = semantics::TermId::kNone;
  node.origin = origin;
  return {AddNode(context, std::move(node)), &context.root()};
}

}  // namespace footrule::plan
