#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Logic& logic) {
  static constexpr Op kOps[] = {Op::kAnd, Op::kOr, Op::kNot};
  std::vector<Value> args = CompileAll(context, scope, logic.args);
  if (args.size() == 1 && logic.op != semantics::LogicOp::kNot) return args.front();
  Node node;
  node.op = kOps[static_cast<std::size_t>(logic.op)];
  return Emit(context, expr, std::move(node), args);
}

}  // namespace footrule::plan
