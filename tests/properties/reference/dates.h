// Days, months and working days by their own arithmetic. Of values::Calendar only what a calendar declares about a day is asked.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "values/date.h"

namespace footrule::reference {

struct Civil { std::int64_t year; int month, day; };
Civil ToCivil(std::int64_t days);                              // days since 1970-01-01
std::int64_t ToDays(const Civil& civil);
int DaysInMonth(std::int64_t year, int month);

// The corresponding day, clipped to the month's end. nullopt outside years 1 to 9999.
std::optional<std::int64_t> ShiftMonths(std::int64_t days, std::int64_t months);
std::optional<std::int64_t> ShiftDays(std::int64_t days, std::int64_t by);
// The n-th working day after (n > 0) or before (n < 0) the day; the day itself for 0. nullopt where a year is not declared.
std::optional<std::int64_t> ShiftWorkingDays(const values::Calendar& calendar, std::int64_t days, std::int64_t n);
// The day itself if it is a working day, else the next one.
std::optional<std::int64_t> Roll(const values::Calendar& calendar, std::int64_t days);

// Number of days d with from < d <= to for some of the intervals.
std::int64_t DaysCovered(const std::vector<std::pair<std::int64_t, std::int64_t>>& intervals);

}  // namespace footrule::reference
