#include "report/explanation.h"
#include "report/json/parts.h"

namespace footrule::report {
namespace {

Json StepsJson(const std::vector<verdict::Step>& steps);

Json StepJson(const verdict::Step& step) {
  Json json = {{"source", TextJson(step.source)}, {"value", TextJson(step.value)}};
  if (step.cell) json["cell"] = CellJson(*step.cell);
  json["steps"] = StepsJson(step.steps);
  return json;
}

Json StepsJson(const std::vector<verdict::Step>& steps) {
  Json json = Json::array();
  for (const verdict::Step& step : steps) json.push_back(StepJson(step));
  return json;
}

Json ExplanationEntry(const verdict::Explanation& explanation) {
  Json json = {{"requirement", RequirementJson(explanation.requirement)}, {"rule_text", explanation.rule_text}};
  json["readings"] = ReadingsJson(explanation.readings);
  json["subjects_total"] = explanation.subjects_total;
  json["subjects"] = Json::array();
  for (const auto& subject : explanation.subjects) {
    Json entry = FindingJson(subject.finding);
    entry["steps"] = StepsJson(subject.steps);
    json["subjects"].push_back(std::move(entry));
  }
  return json;
}

}  // namespace

std::string ExplanationJson(const std::vector<verdict::Explanation>& explanations, JsonLayout layout) {
  Json json = {{"format", "footrule-explanation"}, {"version", 1}, {"explanations", Json::array()}};
  for (const auto& explanation : explanations) json["explanations"].push_back(ExplanationEntry(explanation));
  return Written(json, layout);
}

}  // namespace footrule::report
