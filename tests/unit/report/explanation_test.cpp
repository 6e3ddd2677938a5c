#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <nlohmann/json.hpp>

#include "report/explanation.h"
#include "sample_verdict.h"

namespace footrule::report_tests {
namespace {

verdict::Step Step(const std::string& source, Text value) {
  verdict::Step step;
  step.source = foundation::Same(source);
  step.value = std::move(value);
  return step;
}

verdict::Explanation Sample1() {
  verdict::Explanation explanation;
  explanation.requirement = Requirement("quality", "5.5.3.7", {"数据质量", "data quality"}, Outcome::kNotMet, values::Effect::kUnusable);
  explanation.requirement.counts[static_cast<std::size_t>(Outcome::kNotMet)] = 3;
  explanation.rule_text = "requirement quality §5.5.3.7\n    must row.DQR <= 2";
  explanation.subjects_total = 3;
  verdict::SubjectExplanation subject;
  subject.finding = Finding("R-01", Outcome::kNotMet, {"DQR = 2.5，要求 ≤ 2", "DQR = 2.5, required ≤ 2"});
  verdict::Step condition = Step("row.DQR <= 2", {"否", "no"});
  verdict::Step mean = Step("row.DQR = mean(row.TeR, row.GeR)", foundation::Same("2.5"));
  mean.steps.push_back(Step("row.TeR", foundation::Same("2")));
  mean.steps.back().cell = Cell("/inventory/0/TeR", {"技术代表性", "TeR"}, "2", 5);
  mean.steps.push_back(Step("row.GeR", foundation::Same("？")));
  mean.steps.back().cell = Cell("/inventory/0/GeR", {"地理代表性", "GeR"});
  condition.steps.push_back(mean);
  condition.steps.push_back(Step("limit", foundation::Same("2")));
  subject.steps.push_back(condition);
  explanation.subjects.push_back(subject);
  return explanation;
}

TEST_CASE("an explanation is a tree with values and cells") {
  report::Style style;
  style.language = foundation::Language::kEnglish;
  CHECK(report::ExplanationText({Sample1()}, style) == R"(✗ not met  [must · unusable]  R-1 §5.5.3.7  data quality (quality)
  subjects: not met 3
  rule.frl:12
  | requirement quality §5.5.3.7
  |     must row.DQR <= 2

  ✗ R-01  not met: DQR = 2.5, required ≤ 2
    └─ row.DQR <= 2 → no
       ├─ row.DQR = mean(row.TeR, row.GeR) → 2.5
       │  ├─ row.TeR → 2  /inventory/0/TeR (line 5, column 7)
       │  └─ row.GeR → ？  /inventory/0/GeR  missing
       └─ limit → 2
  2 more subjects
)");
}

TEST_CASE("an explanation as JSON") {
  const auto json = nlohmann::json::parse(report::ExplanationJson({Sample1()}));
  CHECK(json["format"] == "footrule-explanation");
  const auto& one = json["explanations"][0];
  CHECK(one["requirement"]["name"] == "quality");
  CHECK(one["subjects_total"] == 3);
  CHECK(one["subjects"][0]["steps"][0]["steps"][0]["steps"][0]["cell"]["line"] == 5);
  CHECK(one["subjects"][0]["steps"][0]["value"]["en"] == "no");
}

TEST_CASE("nothing to explain says nothing") { CHECK(report::ExplanationText({}, {}).empty()); }

}  // namespace
}  // namespace footrule::report_tests
