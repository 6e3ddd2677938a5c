#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Shift& shift) {
  Node node;
  node.op = Op::kShift;
  node.shift = shift.unit;
  node.index = shift.calendar.index;
  std::vector<Value> inputs = {CompileExpr(context, scope, shift.date)};
  if (shift.amount && shift.unit != semantics::ShiftUnit::kRoll) inputs.push_back(CompileExpr(context, scope, shift.amount));
  return Emit(context, expr, std::move(node), inputs);
}

}  // namespace footrule::plan
