// + - * / and unary minus; dates that move; days between dates.
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;
using syntax::ArithmeticOp;

namespace {

std::optional<ShiftUnit> ShiftFor(const Context& context, const values::Dimension& dimension) {
  const auto is = [&](const char* unit) {
    const values::Dimension* known = UnitDimension(context, unit);
    return known && *known == dimension;
  };
  if (is("day")) return ShiftUnit::kDays;
  if (is("month")) return ShiftUnit::kMonths;
  if (is("working_day")) return ShiftUnit::kWorkingDays;
  return std::nullopt;
}

Checked NumberResult(Context&, NumberOp op, const Checked& a, const Checked& b, values::Dimension dimension, Span span) {
  Checked checked;
  checked.type = NumberType(std::move(dimension));
  checked.expr = MakeCore(NumberExpr{op, {a.expr, b.expr}}, checked.type, span);
  return checked;
}

// date ± duration. The calendar of working days is the only one declared, or none.
Checked MoveDate(Context& context, const Checked& date, const Checked& amount, bool back, Span span) {
  const auto unit = ShiftFor(context, amount.type.dimension);
  if (!unit) {
    context.Report(Make(Code::kDateNeedsPeriod, amount.span).With("type", Describe(context, amount.type)));
    return Failed(span);
  }
  CalendarId calendar;
  if (*unit == ShiftUnit::kWorkingDays) {
    if (context.program.calendars.size() != 1) {
      context.Report(Make(Code::kNoCalendar, amount.span).With("count", std::to_string(context.program.calendars.size())));
      return Failed(span);
    }
    calendar = context.program.calendars.front().id;
  }
  ExprRef by = amount.expr;
  if (back) by = MakeCore(NumberExpr{NumberOp::kNegate, {by}}, amount.type, amount.span);
  Checked checked;
  checked.type = DateType();
  checked.expr = MakeCore(Shift{date.expr, by, *unit, calendar}, DateType(), span);
  return checked;
}

Checked DaysBetween(Context& context, const Checked& a, const Checked& b, Span span) {
  const values::Dimension* day = UnitDimension(context, "day");
  if (!day) {
    context.Report(Make(Code::kUnknownUnit, span).With("name", "day"));
    return Failed(span);
  }
  Checked checked = NumberResult(context, NumberOp::kSubtract, a, b, *day, span);
  checked.unit = {*day, 1, "day"};
  return checked;
}

bool IsNumber(const Checked& value) { return value.type.kind == TypeKind::kNumber; }
bool IsDate(const Checked& value) { return value.type.kind == TypeKind::kDate; }

Checked AddTwo(Context& context, const Checked& a, const Checked& b, ArithmeticOp op, Span op_span, Span span) {
  const bool minus = op == ArithmeticOp::kSubtract;
  if (IsDate(a) && IsNumber(b)) return MoveDate(context, a, b, minus, span);
  if (IsDate(b) && IsNumber(a) && !minus) return MoveDate(context, b, a, false, span);
  if (IsDate(a) && IsDate(b) && minus) return DaysBetween(context, a, b, span);
  if (!IsNumber(a) || !IsNumber(b)) {
    ReportMismatch(context, Code::kCannotAdd, op_span, a, b);
    return Failed(span);
  }
  if (!(a.type.dimension == b.type.dimension)) {
    ReportMismatch(context, Code::kDimensionsDoNotAdd, op_span, a, b);
    return Failed(span);
  }
  Checked checked = NumberResult(context, minus ? NumberOp::kSubtract : NumberOp::kAdd, a, b, a.type.dimension, span);
  checked.unit = a.unit.text.empty() ? b.unit : a.unit;
  return checked;
}

Checked MultiplyTwo(Context& context, const Checked& a, const Checked& b, ArithmeticOp op, Span op_span, Span span) {
  if (!IsNumber(a) || !IsNumber(b)) {
    ReportMismatch(context, Code::kCannotMultiply, op_span, a, b);
    return Failed(span);
  }
  const bool divide = op == ArithmeticOp::kDivide;
  Checked checked = NumberResult(context, divide ? NumberOp::kDivide : NumberOp::kMultiply, a, b,
                                 divide ? a.type.dimension / b.type.dimension : a.type.dimension * b.type.dimension, span);
  if (b.type.dimension.is_number() && b.unit.text.empty()) checked.unit = a.unit;   // scaling keeps the unit
  return checked;
}

}  // namespace

Checked CheckArithmetic(Context& context, const Environment& env, const syntax::Arithmetic& arithmetic, Span span) {
  Checked total;
  bool failed = false;
  for (std::size_t i = 0; i < arithmetic.terms.size(); ++i) {
    const syntax::ArithmeticTerm& term = arithmetic.terms[i];
    Checked value = CheckExpr(context, env, term.operand);
    if (value.is_error()) {
      failed = true;
      continue;
    }
    if (failed) continue;
    if (i == 0) {
      total = value;
      continue;
    }
    const Span so_far = source::Join(arithmetic.terms.front().operand->span, term.operand->span);
    const bool additive = term.op == ArithmeticOp::kAdd || term.op == ArithmeticOp::kSubtract;
    total = additive ? AddTwo(context, total, value, term.op, term.op_span, so_far) : MultiplyTwo(context, total, value, term.op, term.op_span, so_far);
    total.span = so_far;
    failed = total.is_error();
  }
  return failed ? Failed(span) : total;
}

Checked CheckUnary(Context& context, const Environment& env, const syntax::Unary& unary, Span span) {
  if (unary.op == syntax::UnaryOp::kNot) {
    ExprRef operand = CheckCondition(context, env, unary.operand);
    return operand ? TruthValue(NotExpr(operand, span), span) : Failed(span);
  }
  Checked value = CheckExpr(context, env, unary.operand);
  if (value.is_error()) return value;
  if (!IsNumber(value)) {
    context.Report(Make(Code::kCannotNegate, span).With("type", Describe(context, value.type)));
    return Failed(span);
  }
  Checked checked;
  checked.type = value.type;
  checked.expr = MakeCore(NumberExpr{NumberOp::kNegate, {value.expr}}, value.type, span);
  checked.unit = value.unit;
  checked.decimals = value.decimals;
  return checked;
}

Checked CheckInterval(Context& context, const Environment& env, const syntax::IntervalTo& interval, Span span) {
  const Checked from = CheckExpr(context, env, interval.from);
  const Checked to = CheckExpr(context, env, interval.to);
  if (from.is_error() || to.is_error()) return Failed(span);
  if (!ExpectType(context, from, DateType(), span) || !ExpectType(context, to, DateType(), span)) return Failed(span);
  Checked checked;
  checked.type = Type{TypeKind::kInterval, {}, {}, {}, false};
  checked.from = from.expr;
  checked.to = to.expr;
  return checked;
}

}  // namespace footrule::semantics
