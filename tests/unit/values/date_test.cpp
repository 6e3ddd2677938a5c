// Dates and periods against Python's datetime and calendar (date_table.inc, written by oracle_date.py).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <string>
#include <utility>
#include <vector>

#include "values/date.h"

using footrule::values::Calendar;
using footrule::values::Date;
using footrule::values::DaysCovered;
using footrule::values::IsWeekend;
using footrule::values::ShiftDays;
using footrule::values::ShiftMonths;

namespace {

struct Day { const char* iso; int days; bool weekend; };
struct MonthShift { const char* from; int months; const char* to; };
struct Span { const char *first, *last; };
struct WorkingShift { const char* from; int n; const char *to, *rolled, *other; int count; };
struct Cover { std::vector<std::pair<int, int>> spans; int days; };
#include "date_table.inc"

Date At(std::string_view iso) { return Date::FromIso(iso).value(); }

std::string Iso(const std::optional<Date>& date) { return date ? date->ToIso() : ""; }

Calendar StateCouncil() {
  Calendar calendar;
  for (int year = 2024; year <= 2026; ++year) calendar.AddYear(year);
  for (const Span& span : kOff) {
    for (Date day = At(span.first); day <= At(span.last); ++day.days) calendar.Mark(day, true);
  }
  for (const char* day : kWorked) calendar.Mark(At(day), false);
  return calendar;
}

}  // namespace

TEST_CASE("days and weekdays agree with Python") {
  for (const Day& row : kDays) {
    INFO(row.iso);
    REQUIRE(Date::FromIso(row.iso));
    CHECK(At(row.iso).days == row.days);
    CHECK(At(row.iso).ToIso() == row.iso);
    CHECK(IsWeekend(At(row.iso)) == row.weekend);
  }
}

TEST_CASE("every day of ten thousand years has its own number and comes back") {
  int wrong = 0;
  int expected = Date::FromCivil(1, 1, 1)->days;
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        const auto date = Date::FromCivil(year, month, day);
        if (!date) continue;
        int y = 0, m = 0, d = 0;
        date->ToCivil(&y, &m, &d);
        wrong += date->days != expected++ || y != year || m != month || d != day;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("texts that are no day") {
  for (const char* text : {"", "2025-9-03", "2025-13-01", "2025-02-29", "2100-02-29", "2025-00-10", "2025-01-00", "2025-04-31",
                           "0000-01-01", "2025/09/03", "2025-09-03 ", "20250903", "２025-09-03", "-025-09-03", "2025-09-3x"}) {
    INFO(text);
    CHECK_FALSE(Date::FromIso(text));
  }
  CHECK_FALSE(Date::FromCivil(10000, 1, 1));
}

TEST_CASE("months end on the corresponding day or the last of the month (art. 202)") {
  for (const MonthShift& row : kMonthShifts) {
    INFO(row.from << " by " << row.months);
    CHECK(Iso(ShiftMonths(At(row.from), row.months)) == row.to);
  }
  CHECK(Iso(ShiftMonths(At("2025-01-31"), 1)) == "2025-02-28");
  CHECK(Iso(ShiftMonths(At("2024-02-29"), 12)) == "2025-02-28");
  CHECK_FALSE(ShiftMonths(At("2025-01-31"), INT64_MAX));
  CHECK_FALSE(ShiftMonths(At("2025-01-31"), INT64_MIN));
}

TEST_CASE("the first day does not count (art. 201)") {
  CHECK(Iso(ShiftDays(At("2025-09-03"), 90)) == "2025-12-02");
  CHECK(Iso(ShiftDays(At("2024-02-28"), 2)) == "2024-03-01");
  CHECK(Iso(ShiftDays(At("9999-12-30"), 1)) == "9999-12-31");
  CHECK_FALSE(ShiftDays(At("9999-12-31"), 1));
  CHECK_FALSE(ShiftDays(At("0001-01-01"), -1));
  CHECK_FALSE(ShiftDays(At("2025-01-01"), INT64_MAX));
  CHECK_FALSE(ShiftDays(At("1969-01-01"), INT64_MIN));
}

TEST_CASE("working days of the State Council's notices agree with Python") {
  const Calendar calendar = StateCouncil();
  for (const WorkingShift& row : kWorkingShifts) {
    INFO(row.from << " and " << row.n << " working days, to " << row.other);
    CHECK(Iso(calendar.ShiftWorkingDays(At(row.from), row.n)) == row.to);
    CHECK(Iso(calendar.RollForward(At(row.from))) == row.rolled);
    CHECK(calendar.CountWorkingDays(At(row.from), At(row.other)) == row.count);
  }
}

TEST_CASE("a year's working days are what the notices leave") {
  const Calendar calendar = StateCouncil();
  CHECK(calendar.CountWorkingDays(At("2024-01-01"), At("2024-12-31")) == 251);
  CHECK(calendar.CountWorkingDays(At("2025-01-01"), At("2025-12-31")) == 248);
  CHECK(calendar.IsWorkingDay(At("2025-01-26")) == true);   // a worked Sunday
  CHECK(calendar.IsWorkingDay(At("2025-01-28")) == false);  // a Tuesday off
  CHECK(Iso(calendar.RollForward(At("2025-10-01"))) == "2025-10-09");
}

TEST_CASE("a year that is not declared is unknown") {
  Calendar calendar = StateCouncil();
  CHECK_FALSE(calendar.IsWorkingDay(At("2027-01-04")));
  CHECK_FALSE(calendar.ShiftWorkingDays(At("2026-12-30"), 5));
  CHECK_FALSE(calendar.ShiftWorkingDays(At("2026-12-30"), INT64_MAX));
  CHECK_FALSE(calendar.ShiftWorkingDays(At("2025-12-30"), -1));
  CHECK_FALSE(calendar.CountWorkingDays(At("2023-12-01"), At("2024-02-01")));
  CHECK_FALSE(calendar.CountWorkingDays(At("2024-02-01"), At("2023-12-01")));
  CHECK_FALSE(calendar.RollForward(At("2027-01-02")));
  CHECK(Iso(calendar.ShiftWorkingDays(At("2031-01-01"), 0)) == "2031-01-01");
  calendar.Mark(At("2027-01-01"), true);  // without its year it changes nothing
  CHECK_FALSE(calendar.IsWorkingDay(At("2027-01-01")));
}

TEST_CASE("each day is covered once") {
  for (const Cover& row : kCovers) {
    std::vector<std::pair<Date, Date>> intervals;
    for (const auto& [from, to] : row.spans) intervals.emplace_back(Date{from}, Date{to});
    CHECK(DaysCovered(intervals) == row.days);
  }
}
