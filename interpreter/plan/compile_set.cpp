#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::SetExpr& set) {
  static constexpr Op kOps[] = {Op::kSetHas, Op::kSetInside, Op::kSetEqual};
  Node node;
  node.op = kOps[static_cast<std::size_t>(set.op)];
  return Emit(context, expr, std::move(node), CompileAll(context, scope, {set.left, set.right}));
}

}  // namespace footrule::plan
