#include "reference/dates.h"

#include <set>

namespace footrule::reference {

namespace {

bool IsLeap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
std::int64_t DaysInYear(std::int64_t year) { return IsLeap(year) ? 366 : 365; }
bool InRange(std::int64_t year) { return year >= 1 && year <= 9999; }

std::optional<bool> IsWorkingDay(const values::Calendar& calendar, std::int64_t days) {
  if (!InRange(ToCivil(days).year)) return std::nullopt;
  return calendar.IsWorkingDay(values::Date{static_cast<std::int32_t>(days)});
}

}  // namespace

int DaysInMonth(std::int64_t year, int month) {
  if (month == 2) return IsLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Counted year by year and month by month: slow and plain.
Civil ToCivil(std::int64_t days) {
  Civil civil{1970, 1, 1};
  while (days < 0) days += DaysInYear(--civil.year);
  while (days >= DaysInYear(civil.year)) days -= DaysInYear(civil.year++);
  while (days >= DaysInMonth(civil.year, civil.month)) days -= DaysInMonth(civil.year, civil.month++);
  civil.day += static_cast<int>(days);
  return civil;
}

std::int64_t ToDays(const Civil& civil) {
  std::int64_t days = civil.day - 1;
  for (int month = 1; month < civil.month; ++month) days += DaysInMonth(civil.year, month);
  for (std::int64_t year = 1970; year < civil.year; ++year) days += DaysInYear(year);
  for (std::int64_t year = civil.year; year < 1970; ++year) days -= DaysInYear(year);
  return days;
}

std::optional<std::int64_t> ShiftMonths(std::int64_t days, std::int64_t months) {
  Civil civil = ToCivil(days);
  for (; months > 0; --months) {
    if (++civil.month == 13) civil = {civil.year + 1, 1, civil.day};
    if (!InRange(civil.year)) return std::nullopt;
  }
  for (; months < 0; ++months) {
    if (--civil.month == 0) civil = {civil.year - 1, 12, civil.day};
    if (!InRange(civil.year)) return std::nullopt;
  }
  const int last = DaysInMonth(civil.year, civil.month);
  if (civil.day > last) civil.day = last;
  return ToDays(civil);
}

std::optional<std::int64_t> ShiftDays(std::int64_t days, std::int64_t by) {
  if (by > 4000000 || by < -4000000 || !InRange(ToCivil(days + by).year)) return std::nullopt;
  return days + by;
}

std::optional<std::int64_t> ShiftWorkingDays(const values::Calendar& calendar, std::int64_t days, std::int64_t n) {
  const std::int64_t step = n < 0 ? -1 : 1;
  while (n != 0) {
    days += step;
    const auto working = IsWorkingDay(calendar, days);
    if (!working) return std::nullopt;
    if (*working) n -= step;
  }
  return days;
}

std::optional<std::int64_t> Roll(const values::Calendar& calendar, std::int64_t days) {
  while (true) {
    const auto working = IsWorkingDay(calendar, days);
    if (!working) return std::nullopt;
    if (*working) return days;
    ++days;
  }
}

std::int64_t DaysCovered(const std::vector<std::pair<std::int64_t, std::int64_t>>& intervals) {
  std::set<std::int64_t> covered;
  for (const auto& [from, to] : intervals)
    for (std::int64_t day = from + 1; day <= to; ++day) covered.insert(day);
  return static_cast<std::int64_t>(covered.size());
}

}  // namespace footrule::reference
