#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Select& select) {
  std::vector<Value> inputs;
  for (const auto& [condition, value] : select.cases) {
    inputs.push_back(CompileExpr(context, scope, condition));
    inputs.push_back(CompileExpr(context, scope, value));
  }
  Node node;
  node.op = Op::kSelect;
  node.flag = select.otherwise != nullptr;
  if (select.otherwise) inputs.push_back(CompileExpr(context, scope, select.otherwise));
  return Emit(context, expr, std::move(node), inputs);
}

}  // namespace footrule::plan
