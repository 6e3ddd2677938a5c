#include "reference/moved_date.h"

#include "reference/dates.h"
#include "reference/interval.h"

namespace footrule::reference {

namespace {

using semantics::ShiftUnit;

std::optional<std::int64_t> ToWhole(const Rational& value) {
  if (!IsInteger(value) || value > 100000000 || value < -100000000) return std::nullopt;
  return static_cast<std::int64_t>(numerator(value));
}

Value ByCalendar(std::int64_t date, std::int64_t n, ShiftUnit unit, const values::Calendar* calendar) {
  std::optional<std::int64_t> moved;
  if (calendar) moved = unit == ShiftUnit::kRoll ? Roll(*calendar, date) : ShiftWorkingDays(*calendar, date, n);
  if (moved) return Known(Rational(*moved));
  Bounds bounds;
  if (n >= 0) bounds.low = Rational(date + n);
  else bounds.high = Rational(date + n);
  return Open(State::kUnknown, bounds);
}

Value Move(const Rational& date, const Rational& amount, ShiftUnit unit, const values::Calendar* calendar) {
  const auto day = ToWhole(date), n = ToWhole(amount);
  if (!day || !n) return Open(State::kDefective);
  if (unit == ShiftUnit::kWorkingDays || unit == ShiftUnit::kRoll) return ByCalendar(*day, *n, unit, calendar);
  const auto moved = unit == ShiftUnit::kDays ? ShiftDays(*day, *n) : ShiftMonths(*day, *n);
  return moved ? Known(Rational(*moved)) : Open(State::kDefective);
}

}  // namespace

Value CountedFrom(const Value& date) {
  const Bounds& at = date.bounds;
  if (date.is_known() || (at.low && at.high && *at.low == *at.high)) return date;
  Value counted = date;
  counted.bounds.low.reset();
  return counted;
}

Value MovedDate(const Value& date, const Value& amount, ShiftUnit unit, const values::Calendar* calendar) {
  const State reason = Stronger(AsOperand(date), AsOperand(amount));
  if (reason == State::kDefective) return Open(reason);
  if (reason == State::kKnown) return Move(date.number(), amount.number(), unit, calendar);
  const Bounds from = RangeOf(unit == ShiftUnit::kRoll ? date : CountedFrom(date)), by = RangeOf(amount);
  Bounds bounds;
  if (from.low && by.low) bounds.low = RangeOf(Move(*from.low, Rational(Floor(*by.low)), unit, calendar)).low;
  if (from.high && by.high) bounds.high = RangeOf(Move(*from.high, Rational(Floor(*by.high)), unit, calendar)).high;
  return Open(reason, bounds);
}

}  // namespace footrule::reference
