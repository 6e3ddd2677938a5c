// A date moved by days, months or working days.
#pragma once

#include "semantics/core/expr.h"
#include "values/date.h"
#include "reference/value.h"

namespace footrule::reference {

// Not a whole number, or beyond the years 1 to 9999: defective. A year the calendar does not declare: unknown, but n working days are at
// least n days. A later date and a larger amount never give an earlier result, so bounds are moved like the date.
// "A period is counted from a day": an open date keeps no earliest day where something is counted from it.
Value CountedFrom(const Value& date);

Value MovedDate(const Value& date, const Value& amount, semantics::ShiftUnit unit, const values::Calendar* calendar);

}  // namespace footrule::reference
