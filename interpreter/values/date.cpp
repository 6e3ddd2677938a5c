#include "values/date.h"

#include <algorithm>
#include <array>
#include <utility>

namespace footrule::values {

namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

constexpr bool IsLeap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int DaysInMonth(int year, int month) {
  static constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// Days before 1 January of `year`, counted from 1 January of year 1.
constexpr int DaysBeforeYear(int year) {
  const int past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

constexpr int kEpoch = DaysBeforeYear(1970);

int DayOfYear(int year, int month, int day) {
  int days = day - 1;
  for (int m = 1; m < month; ++m) days += DaysInMonth(year, m);
  return days;
}

int YearOf(int days_since_year_one) {
  // 146097 days are 400 years; the guess is at most one too high or too low.
  int year = static_cast<int>(std::int64_t{days_since_year_one} * 400 / 146097) + 1;
  while (DaysBeforeYear(year) > days_since_year_one) --year;
  while (DaysBeforeYear(year + 1) <= days_since_year_one) ++year;
  return year;
}

std::optional<int> ReadDigits(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void AppendPadded(std::string* text, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  text->append(width - std::min(width, digits.size()), '0').append(digits);
}

}  // namespace

std::optional<Date> Date::FromCivil(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > DaysInMonth(year, month)) return std::nullopt;
  return Date{DaysBeforeYear(year) + DayOfYear(year, month, day) - kEpoch};
}

std::optional<Date> Date::FromIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ReadDigits(text.substr(0, 4));
  const auto month = ReadDigits(text.substr(5, 2));
  const auto day = ReadDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return FromCivil(*year, *month, *day);
}

void Date::ToCivil(int* year, int* month, int* day) const {
  const int since = days + kEpoch;
  *year = YearOf(since);
  int rest = since - DaysBeforeYear(*year);
  *month = 1;
  while (rest >= DaysInMonth(*year, *month)) rest -= DaysInMonth(*year, (*month)++);
  *day = rest + 1;
}

std::string Date::ToIso() const {
  int year = 0, month = 0, day = 0;
  ToCivil(&year, &month, &day);
  std::string text;
  AppendPadded(&text, year, 4);
  AppendPadded(&(text += '-'), month, 2);
  AppendPadded(&(text += '-'), day, 2);
  return text;
}

std::optional<Date> ShiftMonths(Date date, std::int64_t months) {
  constexpr std::int64_t kLimit = 12 * (kLastYear + 1);
  if (months < -kLimit || months > kLimit) return std::nullopt;
  int year = 0, month = 0, day = 0;
  date.ToCivil(&year, &month, &day);
  const std::int64_t count = std::int64_t{year} * 12 + (month - 1) + months;
  if (count < kFirstYear * 12 || count >= (kLastYear + 1) * 12) return std::nullopt;
  year = static_cast<int>(count / 12);
  month = static_cast<int>(count % 12) + 1;
  return Date::FromCivil(year, month, std::min(day, DaysInMonth(year, month)));
}

std::optional<Date> ShiftDays(Date date, std::int64_t days) {
  static const Date first = *Date::FromCivil(kFirstYear, 1, 1);
  static const Date last = *Date::FromCivil(kLastYear, 12, 31);
  std::int64_t moved = 0;
  if (__builtin_add_overflow(days, std::int64_t{date.days}, &moved)) return std::nullopt;
  if (moved < first.days || moved > last.days) return std::nullopt;
  return Date{static_cast<std::int32_t>(moved)};
}

bool IsWeekend(Date date) {
  // 1 January of year 1 was a Monday.
  return (date.days + kEpoch) % 7 >= 5;
}

std::int64_t DaysCovered(std::vector<std::pair<Date, Date>> intervals) {
  std::sort(intervals.begin(), intervals.end());
  std::int64_t total = 0;
  std::int64_t covered_to = INT64_MIN;
  for (const auto& [from, to] : intervals) {
    const std::int64_t start = std::max<std::int64_t>(from.days, covered_to);
    if (to.days <= start) continue;
    total += to.days - start;
    covered_to = to.days;
  }
  return total;
}

}  // namespace footrule::values
