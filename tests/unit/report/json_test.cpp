#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <nlohmann/json.hpp>

#include "report/exit_code.h"
#include "report/json.h"
#include "sample_verdict.h"

namespace footrule::report_tests {
namespace {

using report::ExitCode;
using Json = nlohmann::json;

TEST_CASE("the same verdict gives the same bytes, on one line or many") {
  const source::SourceMap sources;
  const std::string line = report::VerdictJson(Sample(), sources, report::JsonLayout::kOneLine);
  CHECK(line == report::VerdictJson(Sample(), sources, report::JsonLayout::kOneLine));
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(Json::parse(line) == Json::parse(report::VerdictJson(Sample(), sources)));
  CHECK(line.rfind(R"({"format":"footrule-verdict","version":1,"dossier":"dossier.json","as_of":"2026-03-01","phase":"","rules":[)", 0) == 0);
}

TEST_CASE("what a program reads") {
  const Json json = Json::parse(report::VerdictJson(Sample(), source::SourceMap()));
  CHECK(json["outcome"] == "not_met");
  CHECK(json["counts"]["not_met"] == 2);
  const Json& quality = json["requirements"][1];
  CHECK(quality["clauses"] == Json::parse(R"([{"rule": "R-1", "id": "5.5.3.7"}])"));
  CHECK(quality["findings"].size() == 7);
  CHECK(quality["findings"][0]["inputs"][0] ==
        Json::parse(R"({"pointer": "/inventory/1/dqr/TeR", "label": {"zh": "技术代表性", "en": "TeR"}, "value": "3.2", "line": 11, "column": 7})"));
  CHECK(json["requirements"][0]["findings"][0]["missing"][0] == Json::parse(R"({"pointer": "/product/energy", "label": {"zh": "额定能量", "en": "rated energy"}})"));
  CHECK(json["requirements"][2]["findings"][0]["judgement"]["by"] == "张三");
  CHECK(json["conclusions"][0]["state"] == "undetermined");
  CHECK(json["results"][0]["number"] == "61.5");
  CHECK(json["needed"][0]["requirements"] == 2);
}

TEST_CASE("bytes that are no UTF-8 do not stop a report") {
  verdict::Verdict verdict = Sample();
  verdict.dossier = "bad\xFF.json";
  CHECK(Json::parse(report::VerdictJson(verdict, source::SourceMap())).is_object());
}

TEST_CASE("exit codes") {
  verdict::Verdict verdict;
  const auto code = [&](Outcome outcome) {
    verdict.outcome = outcome;
    return report::ExitCodeOf(verdict);
  };
  CHECK(code(Outcome::kMet) == ExitCode::kMet);
  CHECK(code(Outcome::kNotApplicable) == ExitCode::kMet);
  CHECK(code(Outcome::kNotMet) == ExitCode::kNotMet);
  CHECK(code(Outcome::kUndetermined) == ExitCode::kOpen);
  CHECK(code(Outcome::kForJudgement) == ExitCode::kOpen);
  CHECK(code(Outcome::kDefective) == ExitCode::kRuleInError);
  verdict.conclusions.push_back({});
  verdict.conclusions[0].state = Outcome::kDefective;
  CHECK(code(Outcome::kMet) == ExitCode::kRuleInError);
  CHECK(report::Worse(ExitCode::kOpen, ExitCode::kNotMet) == ExitCode::kNotMet);
  CHECK(report::Worse(ExitCode::kDossierUnreadable, ExitCode::kRuleInError) == ExitCode::kDossierUnreadable);
}

}  // namespace
}  // namespace footrule::report_tests
