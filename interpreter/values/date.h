// Dates, periods as Chinese civil law counts them (Civil Code art. 201-203), and working days by declared calendars.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footrule::values {

// Days since 1970-01-01 in the proleptic Gregorian calendar; years 1 to 9999.
struct Date {
  std::int32_t days = 0;
  // nullopt if there is no such day.
  static std::optional<Date> FromCivil(int year, int month, int day);
  // `2025-09-03`, exactly ten characters.
  static std::optional<Date> FromIso(std::string_view text);
  void ToCivil(int* year, int* month, int* day) const;
  std::string ToIso() const;
  friend auto operator<=>(Date, Date) = default;
};

// The corresponding day `months` later (or earlier), the last day of that month where there is none (art. 202).
// nullopt outside years 1 to 9999.
std::optional<Date> ShiftMonths(Date date, std::int64_t months);
std::optional<Date> ShiftDays(Date date, std::int64_t days);
bool IsWeekend(Date date);

// Holidays and worked weekends by year, as announced; a year that is not declared is unknown.
class Calendar {
 public:
  void AddYear(int year);
  // Marks one day as off (true) or working (false); its year must have been added.
  void Mark(Date day, bool off);
  // nullopt: the year is not declared.
  std::optional<bool> IsWorkingDay(Date day) const;
  // The n-th working day after `date` (n >= 0; the day itself is not counted; n = 0 gives `date`). nullopt when a year is missing.
  std::optional<Date> ShiftWorkingDays(Date date, std::int64_t n) const;
  // Number of working days in (from, to]; negative if to < from. nullopt when a year is missing.
  std::optional<std::int64_t> CountWorkingDays(Date from, Date to) const;
  // `date` itself if it is a working day, else the next one (art. 203). nullopt when a year is missing.
  std::optional<Date> RollForward(Date date) const;

  using Years = std::map<int, std::vector<std::int8_t>>;   // per day of the year: 0 by weekday, 1 off, 2 working
  const Years& years() const { return years_; }
  // nullopt if there is no such year, or it has not a mark for each of its days.
  static std::optional<Calendar> FromYears(Years years);

 private:
  Years years_;
};

// Length of the union of closed-open day intervals [from, to), in days; intervals with to <= from count as nothing.
std::int64_t DaysCovered(std::vector<std::pair<Date, Date>> intervals);

}  // namespace footrule::values
