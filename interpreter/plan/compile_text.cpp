#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::TextExpr& text) {
  Node node;
  node.op = text.op == semantics::TextOp::kPad ? Op::kPad : Op::kJoin;
  node.index = text.width;
  return Emit(context, expr, std::move(node), CompileAll(context, scope, text.args));
}

}  // namespace footrule::plan
