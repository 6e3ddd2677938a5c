#include "plan/expressions.h"

namespace footrule::plan {

namespace {

Op OpOf(semantics::NumberOp op) {
  static constexpr Op kOps[] = {Op::kAdd, Op::kSubtract, Op::kMultiply, Op::kDivide, Op::kNegate, Op::kLeast, Op::kGreatest, Op::kYear};
  return kOps[static_cast<std::size_t>(op)];
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::NumberExpr& number) {
  Node node;
  node.op = OpOf(number.op);
  return Emit(context, expr, std::move(node), CompileAll(context, scope, number.args));
}

}  // namespace footrule::plan
