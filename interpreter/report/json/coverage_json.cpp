#include "report/coverage.h"
#include "report/json/parts.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using coverage::ClauseClass;
using coverage::Sort;

const char* NameOf(ClauseClass becomes) {
  static constexpr const char* kNames[coverage::kClauseClasses] = {"encoded", "judgement", "form", "informative", "parts", "forgotten"};
  return kNames[static_cast<std::size_t>(becomes)];
}

const char* NameOf(Sort sort) {
  static constexpr const char* kNames[] = {"computed", "judgement", "form", "definition", "reading", "conclusion"};
  return kNames[static_cast<std::size_t>(sort)];
}

Json TallyJson(const coverage::Tally& tally) {
  Json json = Json::object();
  for (const auto& [outcome, count] : tally) json[OutcomeName(outcome)] = count;
  return json;
}

Json ClauseJson(const coverage::Clause& clause) {
  Json json = {{"id", clause.id}, {"title", TextJson(clause.title)}};
  if (!clause.printed.empty()) json["printed"] = clause.printed;
  if (!clause.erratum.empty()) json["erratum"] = TextJson(clause.erratum);
  json["class"] = NameOf(clause.becomes);
  json["elements"] = clause.elements;
  json["tests"] = TallyJson(clause.tests);
  return json;
}

Json ElementJson(const coverage::Element& element) {
  return {{"name", element.name}, {"sort", NameOf(element.sort)}, {"clauses", element.clauses}, {"tests", TallyJson(element.tests)}};
}

Json ReadingJson(const coverage::Reading& reading) {
  Json choices = Json::array();
  for (const auto& choice : reading.choices) choices.push_back({{"name", choice.name}, {"label", TextJson(choice.label)}, {"default", choice.is_default}});
  return {{"name", reading.name}, {"label", TextJson(reading.label)}, {"clauses", reading.clauses}, {"choices", std::move(choices)}};
}

Json TotalsJson(const coverage::Coverage& coverage) {
  Json json = {{"clauses", coverage.clauses.size()}};
  for (std::size_t i = 0; i < coverage::kClauseClasses; ++i) json[NameOf(ClauseClass(i))] = coverage.Count(ClauseClass(i));
  json["covered_percent"] = coverage.CoveredPercent();
  json["tests"] = coverage.tests;
  json["failed_tests"] = coverage.failed_tests;
  json["tested_percent"] = coverage.TestedPercent();
  return json;
}

}  // namespace

std::string CoverageJson(const coverage::Coverage& coverage) {
  Json json = {{"format", "footrule-coverage"}, {"version", 1}, {"rule", coverage.rule}, {"label", TextJson(coverage.label)}, {"totals", TotalsJson(coverage)}};
  json["clauses"] = Json::array();
  for (const auto& clause : coverage.clauses) json["clauses"].push_back(ClauseJson(clause));
  json["readings"] = Json::array();
  for (const auto& reading : coverage.readings) json["readings"].push_back(ReadingJson(reading));
  json["untested"] = Json::array();
  for (const auto* element : coverage.Untested()) json["untested"].push_back(element->name);
  json["elements"] = Json::array();
  for (const auto& element : coverage.elements) json["elements"].push_back(ElementJson(element));
  return Written(json, JsonLayout::kIndented);
}

}  // namespace footrule::report
