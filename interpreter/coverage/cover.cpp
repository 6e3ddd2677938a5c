#include "coverage/cover.h"

#include <algorithm>

namespace footrule::coverage {
namespace {

ClauseClass ClassOf(Sort sort) {
  switch (sort) {
    case Sort::kComputed:
    case Sort::kDefinition:
    case Sort::kReading:
    case Sort::kConclusion: return ClauseClass::kEncoded;
    case Sort::kJudgement: return ClauseClass::kJudgement;
    case Sort::kForm: return ClauseClass::kForm;
  }
  return ClauseClass::kForgotten;
}

void AddElement(const Element& element, Clause& clause) {
  clause.becomes = std::min(clause.becomes, ClassOf(element.sort));
  clause.elements.push_back(element.name);
  for (const auto& [outcome, count] : element.tests) clause.tests[outcome] += count;
}

Clause ClauseOf(const semantics::ClauseInfo& info) {
  Clause clause{info.id, info.printed, info.title, info.erratum, ClauseClass::kForgotten, {}, {}};
  if (info.informative) clause.becomes = ClauseClass::kInformative;
  return clause;
}

// A heading without words of its own is carried by the clauses below it.
void AddParts(std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) {
    const bool has_parts = std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) {
      return other.id != clause.id && semantics::LiesUnder(other.id, clause.id) && other.becomes != ClauseClass::kForgotten && other.becomes != ClauseClass::kParts;
    });
    if (clause.becomes == ClauseClass::kForgotten && has_parts) clause.becomes = ClauseClass::kParts;
  }
}

std::vector<Clause> ClausesOf(const workspace::LoadedRule& rule, const std::vector<Element>& elements) {
  std::vector<Clause> clauses;
  std::map<std::string, std::size_t> at;
  for (const semantics::ClauseInfo& info : rule.program->rules.front().clauses) {
    at.emplace(info.id, clauses.size());
    clauses.push_back(ClauseOf(info));
  }
  for (const Element& element : elements) {
    for (const std::string& id : element.clauses) {
      if (const auto found = at.find(id); found != at.end()) AddElement(element, clauses[found->second]);
    }
  }
  AddParts(clauses);
  return clauses;
}

}  // namespace

Coverage Cover(workspace::LoadedRule& rule, const dossier::ReadLimits& limits) {
  Coverage coverage;
  coverage.rule = rule.program->rules.front().id;
  coverage.label = rule.program->rules.front().label;
  coverage.elements = ElementsOf(rule);
  coverage.readings = ReadingsOf(rule);
  const auto results = test_runner::RunTests(rule, limits);
  AddTests(results, coverage.elements);
  coverage.tests = results.size();
  coverage.failed_tests = static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [](const auto& one) { return !one.passed(); }));
  coverage.clauses = ClausesOf(rule, coverage.elements);
  return coverage;
}

}  // namespace footrule::coverage
