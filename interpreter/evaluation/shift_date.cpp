#include "evaluation/shift_date.h"

namespace footrule::evaluation {

namespace {

using semantics::ShiftUnit;
using values::Calendar;
using values::Date;

Shifted OrElse(std::optional<Date> date, ShiftFailure failure) {
  if (date) return *date;
  return failure;
}

// The n-th working day before `date`; Calendar counts forward only.
std::optional<Date> ShiftWorkingDaysBack(const Calendar& calendar, Date date, std::int64_t n) {
  while (n > 0) {
    const auto before = values::ShiftDays(date, -1);
    const auto working = before ? calendar.IsWorkingDay(*before) : std::nullopt;
    if (!working) return std::nullopt;
    date = *before;
    if (*working) --n;
  }
  return date;
}

std::optional<Date> ShiftWorkingDays(const Calendar& calendar, Date date, std::int64_t n) {
  return n >= 0 ? calendar.ShiftWorkingDays(date, n) : ShiftWorkingDaysBack(calendar, date, -n);
}

Shifted MoveByCalendar(Date date, std::int64_t n, ShiftUnit unit, const Calendar* calendar) {
  if (!calendar) return ShiftFailure::kYearMissing;
  if (unit == ShiftUnit::kRoll) return OrElse(calendar->RollForward(date), ShiftFailure::kYearMissing);
  return OrElse(ShiftWorkingDays(*calendar, date, n), ShiftFailure::kYearMissing);
}

}  // namespace

Shifted ShiftDate(const Number& date, const Number& amount, ShiftUnit unit, const Calendar* calendar) {
  const auto days = date.ToInteger();
  const auto n = unit == ShiftUnit::kRoll ? std::optional<std::int64_t>(0) : amount.ToInteger();
  if (!days || !n) return ShiftFailure::kImpossible;
  const Date from{static_cast<std::int32_t>(*days)};
  switch (unit) {
    case ShiftUnit::kDays: return OrElse(values::ShiftDays(from, *n), ShiftFailure::kImpossible);
    case ShiftUnit::kMonths: return OrElse(values::ShiftMonths(from, *n), ShiftFailure::kImpossible);
    default: return MoveByCalendar(from, *n, unit, calendar);
  }
}

}  // namespace footrule::evaluation
