// Aggregates and quantifiers.
#include "plan/expressions.h"
#include "plan/fold.h"

namespace footrule::plan {

bool IsCorrelated(Context& context, const Scope& inner, const ExprRef& expr) {
  if (!expr) return false;
  for (const semantics::VariableId variable : context.free.Of(expr)) {
    const Scope* bound = FindScope(inner, variable);
    if (bound && !Reaches(&inner, bound)) return true;
  }
  return false;
}

void AddConjuncts(const ExprRef& expr, std::vector<ExprRef>& conjuncts) {
  if (!expr) return;
  const auto* logic = std::get_if<semantics::Logic>(&expr->node);
  if (!logic || logic->op != semantics::LogicOp::kAnd) return conjuncts.push_back(expr);
  for (const ExprRef& arg : logic->args) AddConjuncts(arg, conjuncts);
}

NodeId FoldNode(Context& context, const ExprRef& expr, const Scope& inner, LinkId link, NodeId filter, const std::vector<Value>& values) {
  Node node;
  node.op = Op::kFold;
  node.type = expr->type;
  node.frame = context.plan.links[link.index].to;
  node.link = link;
  node.filter = filter;
  node.fold = std::get<semantics::Fold>(expr->node).op;
  node.origin = expr;
  for (const Value& value : values) {
    node.inputs.push_back(Bring(context, value, inner));
    if (!node.inputs.back().is_valid()) return {};
  }
  return AddNode(context, std::move(node));
}

namespace {

Value CompilePlain(Context& context, const ExprRef& expr, const semantics::Fold& fold, const FoldPlace& place) {
  NodeId filter = place.filter;
  if (fold.where) {
    const NodeId where = Bring(context, CompileExpr(context, *place.inner, fold.where), *place.inner);
    if (!where.is_valid()) return Unreachable(context, expr);
    filter = BothNodes(context, filter, where, place.inner->frame);
  }
  std::vector<Value> values;
  if (fold.value) values.push_back(CompileExpr(context, *place.inner, fold.value));
  if (fold.value2) values.push_back(CompileExpr(context, *place.inner, fold.value2));
  const NodeId node = FoldNode(context, expr, *place.inner, place.link, filter, values);
  return node.is_valid() ? ReadAt(context, place.result, node) : Unreachable(context, expr);
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Fold& fold) {
  const FoldPlace place = PlaceFold(context, scope, fold);
  if (!place.inner) return Unreachable(context, expr);
  const Scope& inner = *place.inner;
  const bool correlated = IsCorrelated(context, inner, fold.where) || IsCorrelated(context, inner, fold.value) || IsCorrelated(context, inner, fold.value2);
  return correlated ? CompileCorrelated(context, scope, expr, fold, place) : CompilePlain(context, expr, fold, place);
}

}  // namespace footrule::plan
