#include <nlohmann/json.hpp>

#include "batch/summary/summary.h"
#include "report/words.h"

namespace footrule::batch {
namespace {

using Json = nlohmann::ordered_json;
using values::Outcome;

constexpr Outcome kOrder[] = {Outcome::kDefective, Outcome::kNotMet, Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kMet, Outcome::kNotApplicable};
// Beyond any number of dossiers there are; sums of such numbers stay far from the end of 64 bits.
constexpr std::uint64_t kMostDossiers = 1'000'000'000'000'000;

std::string NameOf(Outcome outcome, bool of_conclusion) { return of_conclusion && outcome == Outcome::kMet ? "decided" : report::OutcomeName(outcome); }

// ---- writing --------------------------------------------------------------------------------------------------------------

Json TextJson(const Text& text) { return {{"zh", text.In(foundation::Language::kChinese)}, {"en", text.In(foundation::Language::kEnglish)}}; }

Json NamedJson(const Named& named) {
  Json clauses = Json::array();
  for (const Clause& clause : named.clauses) clauses.push_back({{"rule", clause.rule}, {"id", clause.id}});
  return {{"name", named.name}, {"clauses", std::move(clauses)}, {"label", TextJson(named.label)}};
}

// A conclusion is neither met nor applicable or not.
bool IsState(Outcome outcome) { return outcome != Outcome::kNotMet && outcome != Outcome::kNotApplicable; }

Json NumbersJson(const ByOutcome& numbers, bool of_conclusion = false) {
  Json json = Json::object();
  for (const Outcome outcome : kOrder) {
    if (!of_conclusion || IsState(outcome)) json[NameOf(outcome, of_conclusion)] = numbers[static_cast<std::size_t>(outcome)];
  }
  return json;
}

Json RequirementsJson(const Summary& summary) {
  Json json = Json::array();
  for (std::size_t i = 0; i < summary.head.requirements.size(); ++i) {
    json.push_back(NamedJson(summary.head.requirements[i]));
    json.back()["outcomes"] = NumbersJson(summary.counts.requirements[i]);
  }
  return json;
}

Json CandidatesJson(const std::vector<Named>& candidates, const ConclusionCounts& counts) {
  Json json = Json::array();
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    json.push_back(NamedJson(candidates[i]));
    json.back()["decided"] = counts.decided[i];
    json.back()["possible"] = counts.possible[i];
  }
  return json;
}

Json ConclusionsJson(const Summary& summary) {
  Json json = Json::array();
  for (std::size_t i = 0; i < summary.head.conclusions.size(); ++i) {
    json.push_back(NamedJson(summary.head.conclusions[i]));
    json.back()["states"] = NumbersJson(summary.counts.conclusions[i].states, true);
    json.back()["candidates"] = CandidatesJson(summary.head.candidates[i], summary.counts.conclusions[i]);
  }
  return json;
}

Json ErrorsJson(const Counts& counts) {
  Json codes = Json::object();
  for (const auto& [code, count] : counts.errors) codes[code] = count;
  return {{"dossiers", counts.error_count()}, {"codes", std::move(codes)}};
}

// ---- reading --------------------------------------------------------------------------------------------------------------

// Reads what NumbersJson and its neighbours wrote; anything else makes it fail, once and for all.
class Reader {
 public:
  bool failed() const { return failed_; }
  const Json& At(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (json.is_object() && found != json.end()) return *found;
    failed_ = true;
    return nothing_;
  }
  const Json& ArrayAt(const Json& json, const char* key) {
    const Json& found = At(json, key);
    failed_ = failed_ || !found.is_array();
    return found.is_array() ? found : nothing_;
  }
  std::string TextAt(const Json& json, const char* key) {
    const Json& found = At(json, key);
    failed_ = failed_ || !found.is_string();
    return found.is_string() ? found.get<std::string>() : std::string();
  }
  std::uint64_t NumberOf(const Json& json) {
    const bool fits = json.is_number_unsigned() && json.get<std::uint64_t>() <= kMostDossiers;
    failed_ = failed_ || !fits;
    return fits ? json.get<std::uint64_t>() : 0;
  }
  std::uint64_t NumberAt(const Json& json, const char* key) { return NumberOf(At(json, key)); }

  ByOutcome NumbersAt(const Json& json, const char* key, bool of_conclusion = false) {
    const Json& found = At(json, key);
    ByOutcome numbers{};
    for (const Outcome outcome : kOrder) {
      if (!of_conclusion || IsState(outcome)) numbers[static_cast<std::size_t>(outcome)] = NumberAt(found, NameOf(outcome, of_conclusion).c_str());
    }
    return numbers;
  }
  Text LabelOf(const Json& json) {
    const Json& label = At(json, "label");
    return {TextAt(label, "zh"), TextAt(label, "en")};
  }
  Named NamedOf(const Json& json) {
    Named named{TextAt(json, "name"), {}, LabelOf(json)};
    for (const Json& clause : ArrayAt(json, "clauses")) named.clauses.push_back({TextAt(clause, "rule"), TextAt(clause, "id")});
    return named;
  }

 private:
  bool failed_ = false;
  const Json nothing_ = Json::array();
};

void ReadHead(Reader& reader, const Json& json, SummaryHead* head) {
  const Json& rule = reader.At(json, "rule");
  head->rule = reader.TextAt(rule, "id");
  head->digest = reader.TextAt(rule, "digest");
  head->label = reader.LabelOf(rule);
  head->as_of = reader.TextAt(json, "as_of");
  head->phase = reader.TextAt(json, "phase");
  for (const Json& reading : reader.ArrayAt(json, "readings")) head->readings.emplace_back(reader.TextAt(reading, "name"), reader.TextAt(reading, "taken"));
}

void ReadErrors(Reader& reader, const Json& json, Counts* counts) {
  const Json& codes = reader.At(reader.At(json, "errors"), "codes");
  if (!codes.is_object()) return;
  for (const auto& [code, count] : codes.items()) counts->errors[code] = reader.NumberOf(count);
}

void ReadConclusion(Reader& reader, const Json& json, Summary* summary) {
  summary->head.conclusions.push_back(reader.NamedOf(json));
  summary->head.candidates.emplace_back();
  ConclusionCounts counts;
  counts.states = reader.NumbersAt(json, "states", true);
  for (const Json& candidate : reader.ArrayAt(json, "candidates")) {
    summary->head.candidates.back().push_back(reader.NamedOf(candidate));
    counts.decided.push_back(reader.NumberAt(candidate, "decided"));
    counts.possible.push_back(reader.NumberAt(candidate, "possible"));
  }
  summary->counts.conclusions.push_back(std::move(counts));
}

}  // namespace

std::string SummaryJson(const Summary& summary) {
  const SummaryHead& head = summary.head;
  Json json = {{"format", "footrule-summary"}, {"version", 1}};
  json["rule"] = {{"id", head.rule}, {"digest", head.digest}, {"label", TextJson(head.label)}};
  json["as_of"] = head.as_of;
  json["phase"] = head.phase;
  json["readings"] = Json::array();
  for (const auto& [name, choice] : head.readings) json["readings"].push_back({{"name", name}, {"taken", choice}});
  json["dossiers"] = summary.counts.dossiers;
  json["outcomes"] = NumbersJson(summary.counts.outcomes);
  json["with_a_defect"] = summary.counts.defective;
  json["errors"] = ErrorsJson(summary.counts);
  json["conclusions"] = ConclusionsJson(summary);
  json["requirements"] = RequirementsJson(summary);
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Summary> ReadSummary(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  Reader reader;
  if (json.is_discarded() || reader.TextAt(json, "format") != "footrule-summary" || reader.NumberAt(json, "version") != 1) return std::nullopt;
  Summary summary;
  ReadHead(reader, json, &summary.head);
  summary.counts.dossiers = reader.NumberAt(json, "dossiers");
  summary.counts.outcomes = reader.NumbersAt(json, "outcomes");
  summary.counts.defective = reader.NumberAt(json, "with_a_defect");
  ReadErrors(reader, json, &summary.counts);
  for (const Json& conclusion : reader.ArrayAt(json, "conclusions")) ReadConclusion(reader, conclusion, &summary);
  for (const Json& requirement : reader.ArrayAt(json, "requirements")) {
    summary.head.requirements.push_back(reader.NamedOf(requirement));
    summary.counts.requirements.push_back(reader.NumbersAt(requirement, "outcomes"));
  }
  if (reader.failed()) return std::nullopt;
  return summary;
}

}  // namespace footrule::batch
