// Dates moved, rounding, look-ups, gaps.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

std::int64_t DayOf(const char* iso) { return values::Date::FromIso(iso)->days; }

// One date field, moved; the result as dates.
struct Moved : Bench {
  FieldId from = AddField(schema::Schema::kRoot, "from", Day());
  FieldId by = AddField(schema::Schema::kRoot, "by", Num());
  Moved() {
    Calendar calendar;
    calendar.id = CalendarId{std::size_t{0}};
    calendar.days.AddYear(2025);
    calendar.days.Mark(*values::Date::FromIso("2025-10-01"), true);
    program->calendars.push_back(calendar);
  }
  std::string Value(ShiftUnit unit, Cell date, Cell amount) {
    const DefinitionId id = Define(Make(Shift{Read(nullptr, from), Read(nullptr, by), unit, CalendarId{std::size_t{0}}}, Day()));
    Fill(from, {date});
    Fill(by, {amount});
    Run();
    const auto& column = std::get<values::NumberColumn>(trace().columns[plan->definitions[id.index].index]);
    if (column.state[0] != State::kKnown) return Numbers(id);
    return values::Date{static_cast<std::int32_t>(*column.value[0].ToInteger())}.ToIso();
  }
};

Cell On(const char* iso) { return Number(DayOf(iso)); }
std::string From(const char* iso, const char* to = "") { return "?[" + std::to_string(DayOf(iso)) + "," + (*to ? std::to_string(DayOf(to)) : "") + "]"; }

}  // namespace

TEST_CASE("days and months") {
  CHECK(Moved().Value(ShiftUnit::kDays, On("2025-09-03"), 90) == "2025-12-02");
  CHECK(Moved().Value(ShiftUnit::kDays, On("2025-09-03"), -3) == "2025-08-31");
  CHECK(Moved().Value(ShiftUnit::kMonths, On("2025-01-31"), 1) == "2025-02-28");
  CHECK(Moved().Value(ShiftUnit::kDays, On("2025-09-03"), *Number::FromFraction(1, 2)) == "defective");
}

TEST_CASE("working days need the calendar of every year on the way") {
  CHECK(Moved().Value(ShiftUnit::kWorkingDays, On("2025-09-30"), 1) == "2025-10-02");
  CHECK(Moved().Value(ShiftUnit::kWorkingDays, On("2025-10-02"), -1) == "2025-09-30");
  CHECK(Moved().Value(ShiftUnit::kWorkingDays, On("2025-12-31"), 3) == From("2026-01-03"));
  CHECK(Moved().Value(ShiftUnit::kRoll, On("2025-10-01"), 0) == "2025-10-02");
  CHECK(Moved().Value(ShiftUnit::kRoll, On("2025-09-30"), 0) == "2025-09-30");
  CHECK(Moved().Value(ShiftUnit::kRoll, On("2026-09-30"), 0) == From("2026-09-30"));
}

TEST_CASE("an unknown date moves with its latest day; what is counted from it keeps no earliest day") {
  Moved bench;
  bench.Bound(bench.from, Number(DayOf("2025-01-31")), Number(DayOf("2025-03-31")));
  CHECK(bench.Value(ShiftUnit::kMonths, kMissing, 1) == "?[," + std::to_string(DayOf("2025-04-30")) + "]");
  Moved other;
  other.Bound(other.by, 1, 2);
  CHECK(other.Value(ShiftUnit::kDays, On("2025-01-31"), kMissing) == From("2025-02-01", "2025-02-02"));
  CHECK(Moved().Value(ShiftUnit::kDays, On("2025-01-31"), kMissing) == "?");
}

TEST_CASE("rounding to an interval and like a cell") {
  const auto rounded = [](Cell value, const char* interval) {
    Bench bench;
    const FieldId x = bench.AddField(schema::Schema::kRoot, "x", Num());
    bench.Bound(x, 1, *Number::FromDecimal("1.37"));
    const DefinitionId id = bench.Define(Make(Round{bench.Read(nullptr, x), Number::FromDecimal(interval), nullptr}, Num()));
    bench.Fill(x, {value});
    bench.Run();
    return bench.Numbers(id);
  };
  CHECK(rounded(*Number::FromDecimal("1.25"), "0.1") == "1.2");
  CHECK(rounded(*Number::FromDecimal("1.35"), "0.1") == "1.4");
  CHECK(rounded(kMissing, "0.1") == "?[1,1.4]");
  CHECK(rounded(State::kDefective, "0.1") == "defective");
}

TEST_CASE("rounding like a cell uses the decimals and the unit written there") {
  Bench bench;
  const FieldId x = bench.AddField(schema::Schema::kRoot, "x", Num());
  const FieldId model = bench.AddField(schema::Schema::kRoot, "model", Num());
  const DefinitionId id = bench.Define(Make(Round{bench.Read(nullptr, x), std::nullopt, bench.Read(nullptr, model)}, Num()));
  bench.Fill(x, {*Number::FromDecimal("12345")});
  bench.Fill(model, {12500});
  bench.Written(model, 1, 1000);   // 12.5 t
  bench.Run();
  CHECK(bench.Numbers(id) == "12300");
  bench.Fill(model, {kMissing});
  bench.Run();
  CHECK(bench.Numbers(id) == "?");
}

TEST_CASE("look-ups by member and date") {
  Bench bench;
  const FieldId key = bench.AddField(schema::Schema::kRoot, "key", Words());
  const FieldId day = bench.AddField(schema::Schema::kRoot, "day", Day());
  Parameter grid;
  grid.id = ParameterId{std::size_t{0}};
  grid.type = Num();
  grid.key_types = {Words(), Day()};
  grid.rows.push_back({{bench.Symbol("north")}, values::Date{0}, values::Date{99}, N(5), {}});
  grid.rows.push_back({{bench.Symbol("north")}, values::Date{100}, std::nullopt, N(7), {}});
  grid.rows.push_back({{bench.Symbol("south")}, values::Date{0}, values::Date{99}, N(9), {}});
  bench.program->parameters.push_back(grid);
  const DefinitionId id = bench.Define(Make(Lookup{grid.id, {bench.Read(nullptr, key), bench.Read(nullptr, day)}}, Num()));
  const auto at = [&](Cell place, Cell date) {
    bench.Fill(key, {place});
    bench.Fill(day, {date});
    bench.Run();
    return bench.Numbers(id);
  };
  CHECK(at("north", 99) == "5");
  CHECK(at("north", 100) == "7");
  CHECK(at("south", 99) == "9");
  CHECK(at("south", 100) == "?");
  CHECK(at("west", 1) == "?");
  CHECK(at(kMissing, 1) == "?");
  CHECK(at(State::kJudgement, 1) == "judgement");
}

TEST_CASE("a term nobody filled is unknown; the as-of date is known") {
  Bench bench;
  const DefinitionId gap = bench.Define(Make(Gap{TermId{std::size_t{0}}}, Num()));
  const DefinitionId as_of = bench.Define(Make(AsOf{}, Day()));
  bench.Run(77);
  CHECK(bench.Numbers(gap) == "?");
  CHECK(bench.Numbers(as_of) == "77");
}
