#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "sample_rule.h"

namespace footrule::verdict_tests {
namespace {

using values::Outcome;

std::string With(const std::string& from, const std::string& to) {
  std::string text = kDossier;
  const std::size_t at = text.find(from);
  return text.replace(at, from.size(), to);
}

TEST_CASE("a dossier that meets everything") {
  SampleRule rule;
  const Judged judged = Judge(rule, kDossier);
  CHECK(judged.verdict.outcome == Outcome::kMet);
  CHECK(judged.verdict.needed.empty());
  const auto& quality = Requirement(judged, "quality");
  CHECK(quality.outcome == Outcome::kMet);
  CHECK(quality.findings.empty());
  CHECK(quality.counts[static_cast<std::size_t>(Outcome::kMet)] == 1);
  CHECK(quality.counts[static_cast<std::size_t>(Outcome::kNotApplicable)] == 0);   // R-2 is no subject
  REQUIRE(judged.verdict.results.size() == 1);
  CHECK(judged.verdict.results[0].value.en == "12.5 kWh");
  CHECK(judged.verdict.results[0].number == "12.5");
  CHECK(judged.verdict.results[0].unit == "kWh");
}

TEST_CASE("a limit that is missed by little says by how much, with all digits") {
  SampleRule rule;
  const Judged judged = Judge(rule, With("\"GeR\": 2", "\"GeR\": 3.0000002"));
  const auto& quality = Requirement(judged, "quality");
  REQUIRE(quality.findings.size() == 1);
  const auto& finding = quality.findings[0];
  CHECK(finding.subject == "R-1");
  CHECK(finding.outcome == Outcome::kNotMet);
  CHECK(finding.message.zh == "数据质量评分 = 2.0000001，要求 ≤ 2，超出 0.0000001");
  CHECK(finding.message.en == "data quality rating = 2.0000001, required ≤ 2, 0.0000001 too high");
  REQUIRE(finding.inputs.size() == 2);
  CHECK(finding.inputs[0].pointer == "/inventory/0/dqr/TeR");
  CHECK(finding.inputs[1].value == "3.0000002");
  CHECK(finding.inputs[1].line == 5);
  CHECK(finding.inputs[1].column == 64);
}

TEST_CASE("quantities are shown in the unit of their field") {
  SampleRule rule;
  const Judged judged = Judge(rule, With("4 kWh", "18360000 J"));
  const auto& energy = Requirement(judged, "energy");
  REQUIRE(energy.findings.size() == 1);
  CHECK(energy.findings[0].message.zh == "额定能量 = 5.1 kWh，要求 ≤ 5 kWh，超出 0.1 kWh");
  CHECK(judged.verdict.outcome == Outcome::kNotMet);
}

TEST_CASE("what is missing is named, and nothing else") {
  SampleRule rule;
  const Judged judged = Judge(rule, With("\"GeR\": 2", "\"GeR\": null"));
  const auto& quality = Requirement(judged, "quality");
  REQUIRE(quality.findings.size() == 1);
  const auto& finding = quality.findings[0];
  CHECK(finding.outcome == Outcome::kUndetermined);
  CHECK(finding.message.en == "cannot be decided: GeR is missing");
  REQUIRE(finding.missing.size() == 1);
  CHECK(finding.missing[0].pointer == "/inventory/0/dqr/GeR");
  REQUIRE(finding.inputs.size() == 1);
  CHECK(finding.inputs[0].pointer == "/inventory/0/dqr/TeR");
  REQUIRE(judged.verdict.needed.size() == 1);
  CHECK(judged.verdict.needed[0].requirements == 1);
}

TEST_CASE("a missing datum that settles more requirements comes first; one that only the form asks for comes last") {
  SampleRule rule;
  const Type number = Of(TypeKind::kNumber);
  rule.Require("other", "2", {}, Compare(CompareOp::kLess, rule.Field(rule.energy), Constant(Number(1), rule.energy_type)));
  const Judged judged = Judge(rule, R"({"inventory": [{"id": "R-1", "class": "primary", "dqr": {"TeR": 1}}]})");
  std::vector<std::pair<std::string, std::uint32_t>> needed;
  for (const auto& cell : judged.verdict.needed) needed.emplace_back(cell.pointer, cell.requirements);
  const std::vector<std::pair<std::string, std::uint32_t>> expected = {
      {"/product/energy", 2}, {"/inventory/0/dqr/GeR", 1}, {"/accepted", 0}, {"/inventory/0/amount", 0}};
  CHECK(needed == expected);
}

TEST_CASE("a table that is not supplied is what is missing") {
  SampleRule rule;
  const Judged judged = Judge(rule, R"({"product": {"energy": "4 kWh"}, "accepted": "2026-01-05"})");
  const auto& quality = Requirement(judged, "quality");
  CHECK(quality.outcome == Outcome::kUndetermined);
  REQUIRE(quality.findings.size() == 1);
  REQUIRE(quality.findings[0].missing.size() == 1);
  CHECK(quality.findings[0].missing[0].pointer == "/inventory");
  CHECK(Requirement(judged, "few_rows").findings[0].missing[0].pointer == "/inventory");
  CHECK_FALSE(judged.verdict.results[0].known);
  CHECK(judged.verdict.results[0].missing[0].pointer == "/inventory");
}

TEST_CASE("what is only advised does not bind") {
  SampleRule rule;
  const Judged judged = Judge(rule, R"({"product": {"energy": "4 kWh"}, "accepted": "2026-01-05", "inventory": [
    {"id": "a", "class": "secondary"}, {"id": "b", "class": "secondary"}, {"id": "c", "class": "secondary"}]})");
  CHECK(Requirement(judged, "few_rows").outcome == Outcome::kNotMet);
  CHECK(Requirement(judged, "few_rows").findings[0].message.en == "number of inventory rows = 3, required < 3");
  CHECK(judged.verdict.outcome == Outcome::kMet);
}

TEST_CASE("`every` names the rows that fail, and why the first does") {
  SampleRule rule;
  const Type truth = Of(TypeKind::kTruth);
  const ExprRef at_most = Compare(CompareOp::kLessEqual, rule.Field(rule.ter), Constant(Number(3), Of(TypeKind::kNumber)));
  rule.Require("all_low", "3", {}, rule.FoldRows(FoldOp::kAll, truth, nullptr, at_most));
  const Judged judged = Judge(rule, kDossier);
  const auto& finding = Requirement(judged, "all_low").findings.at(0);
  CHECK(finding.message.zh == "清单行 R-2：技术代表性 = 5，要求 ≤ 3，超出 2");
  REQUIRE(finding.inputs.size() == 1);
  CHECK(finding.inputs[0].pointer == "/inventory/1/dqr/TeR");
}

TEST_CASE("decided operands of an open `and` are not missing") {
  SampleRule rule;
  const Type number = Of(TypeKind::kNumber);
  const ExprRef low = Compare(CompareOp::kLessEqual, rule.Field(rule.ter), Constant(3, number));
  const ExprRef also = Compare(CompareOp::kLessEqual, rule.Field(rule.ger), Constant(3, number));
  rule.Require("both", "3", {}, Logic(semantics::LogicOp::kAnd, {low, also}), rule.row);
  const Judged judged = Judge(rule, R"({"inventory": [{"id": "a", "dqr": {"TeR": 1}}, {"id": "b", "dqr": {"TeR": 5}}]})");
  const auto& both = Requirement(judged, "both");
  REQUIRE(both.findings.size() == 2);
  CHECK(both.findings[0].outcome == Outcome::kUndetermined);
  REQUIRE(both.findings[0].missing.size() == 1);
  CHECK(both.findings[0].missing[0].pointer == "/inventory/0/dqr/GeR");
  CHECK(both.findings[1].outcome == Outcome::kNotMet);
  CHECK(both.findings[1].missing.empty());
  REQUIRE(both.findings[1].inputs.size() == 1);
}

TEST_CASE("dates say how late") {
  SampleRule rule;
  const Number due = Number(values::Date::FromIso("2026-01-01")->days);
  rule.Require("in_time", "4", {}, Compare(CompareOp::kLessEqual, rule.Field(rule.accepted), Constant(due, Of(TypeKind::kDate))));
  const Judged judged = Judge(rule, kDossier);
  CHECK(Requirement(judged, "in_time").findings.at(0).message.en == "date of acceptance = 2026-01-05, required ≤ 2026-01-01, 4 days late");
}

TEST_CASE("division by zero is told as a fault of the rule") {
  SampleRule rule;
  const Type number = Of(TypeKind::kNumber);
  const ExprRef quotient = Make(number, semantics::NumberExpr{NumberOp::kDivide, {Constant(1, number), rule.Field(rule.ter)}});
  rule.Require("quotient", "4", {}, Compare(CompareOp::kLess, quotient, Constant(9, number)), rule.row);
  const Judged judged = Judge(rule, R"({"inventory": [{"id": "a", "dqr": {"TeR": 0}}]})");
  const auto& finding = Requirement(judged, "quotient").findings.at(0);
  CHECK(finding.outcome == Outcome::kDefective);
  CHECK(finding.message.en == "the rule fails here: division by zero, \"TeR\" is 0");
  CHECK(judged.verdict.outcome == Outcome::kDefective);
}

TEST_CASE("the rule's own message shows values with units, and ？ for what is unknown") {
  SampleRule rule;
  auto& energy = rule.program->requirements[1];
  const auto piece = [&](const char* literal) { return semantics::MessagePiece{literal, nullptr, {}}; };
  const semantics::MessagePiece energy_hole{"", rule.Field(rule.energy), {}};
  const semantics::MessagePiece date_hole{"", rule.Field(rule.accepted), {}};
  energy.instances[0].message.zh = {piece("额定能量 "), energy_hole, piece("（受理 "), date_hole, piece("）")};
  energy.instances[0].message.en = {piece("rated energy "), energy_hole, piece(", accepted "), date_hole};
  const Judged judged = Judge(rule, R"({"product": {"energy": "6 kWh"}, "inventory": []})");
  const auto& finding = Requirement(judged, "energy").findings.at(0);
  CHECK(finding.message.zh == "额定能量 6 kWh（受理 ？（受理日期））");
  CHECK(finding.message.en == "rated energy 6 kWh, accepted ？ (date of acceptance)");
}

TEST_CASE("long numbers are cut for terminals only") {
  SampleRule rule;
  const Judged judged = Judge(rule, With("\"GeR\": 2", "\"GeR\": 3.000000000000000000002"));
  const auto& finding = Requirement(judged, "quality").findings.at(0);
  CHECK(finding.message.en == "data quality rating = 2.000000000000000000001, required ≤ 2, 0.000000000000000000001 too high");
  CHECK(finding.short_message.en == "data quality rating ≈ 2.000000, required ≤ 2, 0.000000000000000000001 too high");
}

TEST_CASE("conclusions: the first case that holds, or what is still possible") {
  SampleRule rule;
  semantics::Conclusion conclusion;
  conclusion.name = "review";
  const ExprRef small = Compare(CompareOp::kLess, rule.Field(rule.energy), Constant(Number(3600000), rule.energy_type));
  conclusion.cases.push_back({"small", {"小", "small"}, {}, small, {}});
  conclusion.cases.push_back({"any", {"任意", "any"}, {}, Make(Of(TypeKind::kTruth), semantics::Constant{true}), {}});
  conclusion.otherwise.name = "none";
  rule.program->conclusions.push_back(conclusion);
  const Judged decided = Judge(rule, kDossier);
  CHECK(decided.verdict.conclusions.at(0).candidates == std::vector<std::string>{"any"});
  CHECK(decided.verdict.conclusions.at(0).state == Outcome::kMet);
  const Judged open = Judge(rule, R"({"inventory": []})");
  CHECK(open.verdict.conclusions.at(0).candidates == std::vector<std::string>{"small", "any"});
  CHECK(open.verdict.conclusions.at(0).state == Outcome::kUndetermined);
}

TEST_CASE("all subjects on request") {
  SampleRule rule;
  const Judged judged = Judge(rule, kDossier, {"", true});
  const auto& quality = Requirement(judged, "quality");
  REQUIRE(quality.findings.size() == 1);
  CHECK(quality.findings[0].outcome == Outcome::kMet);
  CHECK(quality.findings[0].inputs.size() == 2);
}

TEST_CASE("explaining by name, clause and outer clause") {
  SampleRule rule;
  const Judged judged = Judge(rule, With("\"GeR\": 2", "\"GeR\": 4"));
  for (const char* target : {"quality", "5.5.3.7", "§5.5.3.7", "5.5"}) {
    const auto explanations = verdict::Explain(*judged.trace, rule.sources, target, "", 10);
    REQUIRE(explanations.size() == 1);
    REQUIRE(explanations[0].subjects.size() == 1);
    CHECK(explanations[0].subjects_total == 1);
    const auto& steps = explanations[0].subjects[0].steps;
    REQUIRE_FALSE(steps.empty());
    CHECK(steps.back().value.en == "no");
    REQUIRE(steps.back().steps.size() == 1);
    CHECK(steps.back().steps[0].value.en == "2.5");
  }
  CHECK(verdict::Explain(*judged.trace, rule.sources, "5.55", "", 10).empty());
  CHECK(verdict::Explain(*judged.trace, rule.sources, "quality", "R-9", 10).at(0).subjects.empty());
}

}  // namespace
}  // namespace footrule::verdict_tests
