#include "plan/expressions.h"

namespace footrule::plan {

Value CompileExpr(Context& context, const Scope& scope, const ExprRef& expr) {
  const auto found = scope.compiled.find(expr.get());
  if (found != scope.compiled.end()) return found->second;
  const Value value = std::visit([&](const auto& node) { return CompileNode(context, scope, expr, node); }, expr->node);
  scope.compiled.emplace(expr.get(), value);
  return value;
}

std::vector<Value> CompileAll(Context& context, const Scope& scope, const std::vector<ExprRef>& exprs) {
  std::vector<Value> values;
  values.reserve(exprs.size());
  for (const ExprRef& expr : exprs) values.push_back(CompileExpr(context, scope, expr));
  return values;
}

}  // namespace footrule::plan
