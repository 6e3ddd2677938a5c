#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"

using namespace footrule::syntax;

namespace {

template <class Block>
Block Read(const std::string& text) {
  const Parsed parsed = Parse(text);
  REQUIRE(parsed.messages == std::vector<std::string>{});
  REQUIRE(parsed.First<Block>() != nullptr);
  return *parsed.First<Block>();
}

}  // namespace

TEST_CASE("scope: lines behind an item are the item's", "[syntax]") {
  const auto scope = Read<ScopeBlock>("scope §1.2\n breach refusal\n chemistry §1 \"化学\": must a\n message zh \"不是\"\n energy : in principle b\n for judgement\n");
  CHECK(scope.lines.breach->effect.text == "refusal");
  REQUIRE(scope.items.size() == 2);
  CHECK(scope.items[0].label.zh == "化学");
  CHECK(scope.items[0].lines.message.has_value());
  CHECK(scope.items[1].condition.modality == Modality::kInPrinciple);
  CHECK(scope.items[1].lines.judgement.has_value());
}

TEST_CASE("functional unit, boundary", "[syntax]") {
  const auto unit = Read<FunctionalUnitBlock>("functional unit §5 \"功能单位\" = 1 kWh\n recorded as a.b\n");
  CHECK_FALSE(unit.declared);
  CHECK(Show(unit.value) == "(1 kWh)");
  CHECK(Read<FunctionalUnitBlock>("declared unit = 1 t\n").declared);
  const auto boundary = Read<BoundaryBlock>("boundary b §5 = { c, d }\n recorded as e, f.g\n");
  CHECK(Show(boundary.stages) == "{c d}");
  CHECK(boundary.lines.recorded_as->paths.size() == 2);
}

TEST_CASE("processes", "[syntax]") {
  const auto processes = Read<ProcessesBlock>(
      "processes p §5\n stage a \"原\" §5(2)\n | b \"乙\" \"B\" §6 | core | site |\n | others where c |  | primary |\n stage d\n | others | 核心 | secondary |\n recorded as e, f, g\n");
  REQUIRE(processes.stages.size() == 2);
  REQUIRE(processes.stages[0].rows.size() == 2);
  const ProcessRow& row = processes.stages[0].rows[0];
  CHECK(row.name.text == "b");
  CHECK(row.label == Text{"乙", "B"});
  CHECK(row.core);
  CHECK(row.data_class.text == "site");
  CHECK(processes.stages[0].rows[1].others);
  CHECK(Show(processes.stages[0].rows[1].where) == "c");
  CHECK_FALSE(processes.stages[0].rows[1].core);
  CHECK(processes.stages[1].rows[0].core);
  CHECK(processes.lines.recorded_as->paths.size() == 3);
}

TEST_CASE("data quality", "[syntax]") {
  const auto quality = Read<DataQualityBlock>(
      "data quality q §5\n for each row\n scores row.a, row.b : 1..5\n row.c = mean(row.a, row.b)\n by row.class\n | first §6 \"甲\" | site, primary | row.c <= 2 |\n | all | | row.c <= 3 |\n");
  CHECK(quality.scores.size() == 2);
  CHECK(quality.low == footrule::foundation::Number(1));
  CHECK(quality.high == footrule::foundation::Number(5));
  REQUIRE(quality.derived.size() == 1);
  CHECK(quality.derived[0].path.ToString() == "row.c");
  CHECK(quality.by.ToString() == "row.class");
  REQUIRE(quality.rows.size() == 2);
  CHECK(quality.rows[0].classes.size() == 2);
  CHECK(quality.rows[0].clauses.size() == 1);
  CHECK(quality.rows[1].classes.empty());
  CHECK(quality.lines.for_each.size() == 1);
}

TEST_CASE("person-days", "[syntax]") {
  const auto days = Read<PersonDaysBlock>(
      "person-days p §5\n for each site\n first unit in principle\n | a | 2 |\n | otherwise | 4 |\n each further unit in site.units : 1..2\n must at most 4\n at least 50 % * b\n must c\n");
  CHECK(days.first_modality == Modality::kInPrinciple);
  CHECK(days.first_rows.size() == 2);
  CHECK(Show(days.further) == "(1..2)");
  CHECK(Show(days.further_in) == "site.units");
  REQUIRE(days.limits.size() == 2);
  CHECK(days.limits[0].at_most);
  CHECK(days.limits[0].has_modality);
  CHECK_FALSE(days.limits[1].has_modality);
  CHECK(days.lines.conditions.size() == 1);
  CHECK(Show(Read<PersonDaysBlock>("person-days p\n first unit : 4\n").first) == "4");
}

TEST_CASE("documents and checklists", "[syntax]") {
  const auto documents = Read<DocumentsBlock>(
      "documents d §5 extends general.d\n §5(1) §5(2) a \"甲\" for each pair in pairs where pair.x when b needs c\n §5(3) test\n recorded as files\n");
  CHECK(documents.head.extends->ToString() == "general.d");
  REQUIRE(documents.items.size() == 2);
  CHECK(documents.items[0].clauses.size() == 2);
  CHECK(Show(*documents.items[0].for_each) == "pair in pairs where pair.x");
  CHECK(Show(documents.items[0].when) == "b");
  CHECK(Show(documents.items[0].needs) == "c");
  CHECK(documents.items[1].name.text == "test");
  const auto checklist = Read<ChecklistBlock>("checklist c §6\n for each site\n must { 3, a }\n may { b }\n recorded as site.checked\n");
  REQUIRE(checklist.sets.size() == 2);
  CHECK(Show(checklist.sets[0].members) == "{3 a}");
  CHECK(checklist.sets[1].modality == Modality::kMay);
}

TEST_CASE("deadlines and unit partitions", "[syntax]") {
  const auto deadline = Read<DeadlineBlock>(
      "deadline d §7 in principle\n from a.x to b + 1 day within 90 day\n not counting each delay where delay.y: delay.from to delay.to\n instead c when e\n");
  CHECK(Show(deadline.from) == "a.x");
  CHECK(Show(deadline.to) == "(+ b + (1 day))");
  CHECK(Show(deadline.within) == "(90 day)");
  REQUIRE(deadline.not_counting.size() == 1);
  CHECK(Show(deadline.not_counting[0].interval) == "(to delay.from delay.to)");
  CHECK(deadline.instead.size() == 1);
  const auto partition = Read<UnitPartitionBlock>("unit partition §4\n each product in a.b goes to product.unit\n same { c }\n apart { d, e } open\n apart { f }\n");
  CHECK(Show(*partition.each) == "product in a.b");
  CHECK(partition.goes_to.ToString() == "product.unit");
  CHECK(Show(partition.same) == "{c}");
  REQUIRE(partition.apart.size() == 2);
  CHECK(partition.apart[0].open);
}
