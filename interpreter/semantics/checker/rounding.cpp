// Rounding as an operation a rule writes; rounding what is rounded already is refused (GB/T 8170-2008, 3.3: in one step).
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

// False after a report: no number, or rounded before.
bool MayRound(Context& context, const Checked& value, Span span) {
  if (value.is_error()) return false;
  if (value.type.kind != TypeKind::kNumber) {
    context.Report(Make(Code::kCannotRound, value.span).With("type", Describe(context, value.type)));
    return false;
  }
  if (!value.rounded_at.is_valid()) return true;
  context.Report(Make(Code::kRoundedTwice, span).Mark(value.rounded_at, {"此处已经修约", "rounded here already"}));
  return false;
}

Checked Rounded(const Checked& value, std::optional<Number> interval, ExprRef like, Span span) {
  Checked checked;
  checked.type = value.type;
  checked.type.or_none = false;
  checked.unit = value.unit;
  checked.rounded_at = span;
  checked.expr = MakeCore(Round{value.expr, std::move(interval), std::move(like)}, checked.type, span);
  return checked;
}

}  // namespace

Checked CheckRoundTo(Context& context, const Environment& env, const syntax::RoundTo& round, Span span) {
  const Checked value = CheckExpr(context, env, round.value);
  const Checked interval = CheckExpr(context, env, round.interval);
  if (!MayRound(context, value, span) || interval.is_error()) return Failed(span);
  if (!ExpectType(context, interval, value.type, value.span)) return Failed(span);
  const auto* constant = std::get_if<Constant>(&interval.expr->node);
  const auto* number = constant ? std::get_if<Number>(&constant->value) : nullptr;
  const auto in_unit = number ? Number::Divide(*number, interval.unit.factor) : std::nullopt;
  if (!in_unit || !values::IsRoundingInterval(*in_unit)) {
    context.Report(Make(Code::kNoRoundingInterval, interval.span));
    return Failed(span);
  }
  return Rounded(value, *number, nullptr, span);
}

Checked CheckRoundLike(Context& context, const Environment& env, const syntax::RoundLike& round, Span span) {
  const Checked value = CheckExpr(context, env, round.value);
  const Checked model = CheckExpr(context, env, round.model);
  if (!MayRound(context, value, span) || model.is_error()) return Failed(span);
  if (!ExpectType(context, model, value.type, value.span)) return Failed(span);
  if (!std::holds_alternative<FieldRead>(model.expr->node)) {
    context.Report(Make(Code::kRoundLikeField, model.span));
    return Failed(span);
  }
  return Rounded(value, std::nullopt, model.expr, span);
}

}  // namespace footrule::semantics
