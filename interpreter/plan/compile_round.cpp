// Rounding to a written interval, or to the decimals a cell was written with.
#include "plan/expressions.h"
#include "plan/fields.h"

namespace footrule::plan {

namespace {

Value RoundLike(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Round& round) {
  const auto* read = std::get_if<semantics::FieldRead>(&round.like->node);
  const RowPlace place = read ? FindRow(context, scope, read->row) : RowPlace{};
  if (!place.home) return Unreachable(context, expr);
  const Value interval = ReadAt(context, place, OnField(context, Op::kWrittenInterval, read->field, round.like->type, round.like));
  Node node;
  node.op = Op::kRoundLike;
  node.field = read->field;
  return Emit(context, expr, std::move(node), {CompileExpr(context, scope, round.value), interval});
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Round& round) {
  if (!round.interval) return RoundLike(context, scope, expr, round);
  Node node;
  node.op = Op::kRoundTo;
  const Value interval = ConstantValue(context, semantics::Constant{*round.interval}, expr->type, nullptr);
  return Emit(context, expr, std::move(node), {CompileExpr(context, scope, round.value), interval});
}

}  // namespace footrule::plan
