#include "values/date.h"

namespace footrule::values {

namespace {

enum DayKind : std::int8_t { kByWeekday = 0, kOff = 1, kWorking = 2 };

int YearOf(Date date) {
  int year = 0, month = 0, day = 0;
  date.ToCivil(&year, &month, &day);
  return year;
}

std::size_t DayOfYear(Date date, int year) {
  return static_cast<std::size_t>(date.days - Date::FromCivil(year, 1, 1)->days);
}

}  // namespace

void Calendar::AddYear(int year) {
  const auto first = Date::FromCivil(year, 1, 1);
  if (!first) return;
  const std::size_t days = DayOfYear(*Date::FromCivil(year, 12, 31), year) + 1;
  years_.try_emplace(year, days, kByWeekday);
}

std::optional<Calendar> Calendar::FromYears(Years years) {
  Calendar calendar;
  for (auto& [year, days] : years) {
    calendar.AddYear(year);
    const auto added = calendar.years_.find(year);
    if (added == calendar.years_.end() || added->second.size() != days.size()) return std::nullopt;
    for (const std::int8_t day : days)
      if (day < kByWeekday || day > kWorking) return std::nullopt;
    added->second = std::move(days);
  }
  return calendar;
}

void Calendar::Mark(Date day, bool off) {
  const int year = YearOf(day);
  const auto found = years_.find(year);
  if (found != years_.end()) found->second[DayOfYear(day, year)] = off ? kOff : kWorking;
}

std::optional<bool> Calendar::IsWorkingDay(Date day) const {
  const int year = YearOf(day);
  const auto found = years_.find(year);
  if (found == years_.end()) return std::nullopt;
  const std::int8_t mark = found->second[DayOfYear(day, year)];
  return mark == kByWeekday ? !IsWeekend(day) : mark == kWorking;
}

std::optional<Date> Calendar::ShiftWorkingDays(Date date, std::int64_t n) const {
  if (n < 0) return std::nullopt;
  while (n > 0) {
    ++date.days;
    const std::optional<bool> working = IsWorkingDay(date);
    if (!working) return std::nullopt;
    if (*working) --n;
  }
  return date;
}

std::optional<std::int64_t> Calendar::CountWorkingDays(Date from, Date to) const {
  if (to < from) {
    const auto backwards = CountWorkingDays(to, from);
    return backwards ? std::optional(-*backwards) : std::nullopt;
  }
  std::int64_t count = 0;
  for (Date day{from.days + 1}; day <= to; ++day.days) {
    const std::optional<bool> working = IsWorkingDay(day);
    if (!working) return std::nullopt;
    count += *working;
  }
  return count;
}

std::optional<Date> Calendar::RollForward(Date date) const {
  for (;; ++date.days) {
    const std::optional<bool> working = IsWorkingDay(date);
    if (!working) return std::nullopt;
    if (*working) return date;
  }
}

}  // namespace footrule::values
