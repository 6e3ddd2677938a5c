// Moving a date by days, months or working days, with the two ways in which that can fail.
#pragma once

#include <variant>

#include "evaluation/interval.h"
#include "semantics/core/program.h"

namespace footrule::evaluation {

// kYearMissing: the calendar does not know a year on the way. kImpossible: not a whole number of days, or beyond years 1 to 9999.
enum class ShiftFailure { kYearMissing, kImpossible };

using Shifted = std::variant<values::Date, ShiftFailure>;

// `calendar` may be null for days and months. `amount` counts for nothing with kRoll.
Shifted ShiftDate(const Number& date, const Number& amount, semantics::ShiftUnit unit, const values::Calendar* calendar);

}  // namespace footrule::evaluation
