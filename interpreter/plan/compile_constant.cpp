// What is the same for every row: constants, terms nobody filled, the as-of date.
#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope&, const ExprRef& expr, const semantics::Constant& constant) {
  return ConstantValue(context, constant, expr->type, expr);
}

Value CompileNode(Context& context, const Scope&, const ExprRef& expr, const semantics::Gap& gap) {
  Node node;
  node.op = Op::kGap;
  node.index = gap.term.index;
  return Emit(context, expr, std::move(node), {});
}

Value CompileNode(Context& context, const Scope&, const ExprRef& expr, const semantics::AsOf&) {
  Node node;
  node.op = Op::kAsOf;
  return Emit(context, expr, std::move(node), {});
}

}  // namespace footrule::plan
