#include "report/json.h"
#include "report/json/parts.h"
#include "report/words.h"

namespace footrule::report {
namespace {

Json RulesJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& rule : verdict.rules) json.push_back({{"id", rule.id}, {"path", rule.path}, {"label", TextJson(rule.label)}});
  return json;
}

Json RequirementsJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& requirement : verdict.requirements) {
    Json entry = RequirementJson(requirement);
    entry["findings"] = Json::array();
    for (const auto& finding : requirement.findings) entry["findings"].push_back(FindingJson(finding));
    json.push_back(std::move(entry));
  }
  return json;
}

// What is still possible of a conclusion; exactly one when it is decided.
Json CandidatesJson(const verdict::ConclusionVerdict& conclusion) {
  Json json = Json::array();
  for (std::size_t i = 0; i < conclusion.candidates.size(); ++i) {
    json.push_back({{"name", conclusion.candidates[i]}, {"label", TextJson(conclusion.candidate_labels[i])}});
  }
  return json;
}

std::string StateName(values::Outcome state, const char* when_settled) { return state == values::Outcome::kMet ? when_settled : OutcomeName(state); }

Json ConclusionsJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& conclusion : verdict.conclusions) {
    Json entry = {{"name", conclusion.name}, {"clauses", ClausesJson(conclusion.clauses)}, {"label", TextJson(conclusion.label)}};
    entry["phase"] = conclusion.phase;
    entry["state"] = StateName(conclusion.state, "decided");
    entry["candidates"] = CandidatesJson(conclusion);
    json.push_back(std::move(entry));
  }
  return json;
}

Json ResultsJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& result : verdict.results) {
    Json entry = {{"name", result.name}, {"subject", result.subject}, {"clauses", ClausesJson(result.clauses)}, {"label", TextJson(result.label)}};
    entry["state"] = StateName(result.state, "known");
    entry["value"] = TextJson(result.value);
    if (!result.number.empty()) {
      entry["number"] = result.number;
      entry["unit"] = result.unit;
    }
    entry["missing"] = CellsJson(result.missing);
    json.push_back(std::move(entry));
  }
  return json;
}

Json NeededJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& cell : verdict.needed) {
    Json entry = CellJson(cell);
    entry["requirements"] = cell.requirements;
    json.push_back(std::move(entry));
  }
  return json;
}

Json DossierFindingsJson(const verdict::Verdict& verdict, const source::SourceMap& sources) {
  Places places(sources);
  Json json = Json::array();
  for (const auto& finding : verdict.dossier_findings) json.push_back(DiagnosticJson(finding, &places, Columns::kOfFile, verdict.dossier));
  return json;
}

Json NotesJson(const verdict::Verdict& verdict) {
  Json json = Json::array();
  for (const auto& note : verdict.notes) json.push_back(TextJson(note));
  return json;
}

}  // namespace

std::string VerdictJson(const verdict::Verdict& verdict, const source::SourceMap& sources, JsonLayout layout) {
  Json json = {{"format", "footrule-verdict"}, {"version", 1}};
  json["dossier"] = verdict.dossier;
  json["as_of"] = verdict.as_of;
  json["phase"] = verdict.phase;
  json["rules"] = RulesJson(verdict);
  json["readings"] = ReadingsJson(verdict.readings);
  json["outcome"] = OutcomeName(verdict.outcome);
  json["counts"] = CountsJson(verdict.counts);
  json["requirements"] = RequirementsJson(verdict);
  json["conclusions"] = ConclusionsJson(verdict);
  json["results"] = ResultsJson(verdict);
  json["needed"] = NeededJson(verdict);
  json["dossier_findings"] = DossierFindingsJson(verdict, sources);
  json["notes"] = NotesJson(verdict);
  return Written(json, layout);
}

}  // namespace footrule::report
