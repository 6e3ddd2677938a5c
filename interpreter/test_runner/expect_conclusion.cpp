#include <algorithm>

#include "test_runner/expect.h"
#include "test_runner/outcome_word.h"
#include "test_runner/wrong_kind.h"

namespace footrule::test_runner {
namespace {

using foundation::Text;
using values::Outcome;

bool IsDecided(const verdict::ConclusionVerdict& conclusion) { return conclusion.state == Outcome::kMet && conclusion.candidates.size() == 1; }

bool Has(const verdict::ConclusionVerdict& conclusion, const std::string& word) {
  if (std::find(conclusion.candidates.begin(), conclusion.candidates.end(), word) != conclusion.candidates.end()) return true;
  return std::any_of(conclusion.candidate_labels.begin(), conclusion.candidate_labels.end(),
                     [&](const Text& label) { return label.zh == word || label.en == word; });
}

Text Found(const verdict::ConclusionVerdict& conclusion) {
  std::string names;
  for (const auto& candidate : conclusion.candidates) names += (names.empty() ? "" : ", ") + candidate;
  if (IsDecided(conclusion)) return foundation::Same(names);
  const Text state = Words(conclusion.state);
  if (names.empty()) return state;
  return {state.zh + "（可能是 " + names + "）", state.en + " (possible: " + names + ")"};
}

// "not conforms" holds when the case is ruled out.
std::optional<std::string> Denied(const std::string& words) {
  if (words.starts_with("not ")) return words.substr(4);
  return std::nullopt;
}

bool Holds(const verdict::ConclusionVerdict& conclusion, const std::string& words) {
  if (Has(conclusion, words)) return IsDecided(conclusion);
  const auto outcome = ReadOutcome(words);
  if (outcome && *outcome != Outcome::kMet && *outcome != Outcome::kNotMet) return conclusion.state == *outcome;
  if (const auto denied = Denied(words)) return !Has(conclusion, *denied);
  return false;
}

bool IsCase(const semantics::ConclusionCase& one, const std::string& word) { return one.name == word || one.label.zh == word || one.label.en == word; }

// A case of the conclusion, the denial of one, or what a conclusion is while it is open.
bool IsAnswer(const semantics::Conclusion& conclusion, const std::string& words) {
  const std::string word = Denied(words).value_or(words);
  const auto outcome = ReadOutcome(words);
  const bool any = std::any_of(conclusion.cases.begin(), conclusion.cases.end(), [&](const semantics::ConclusionCase& one) { return IsCase(one, word); });
  return any || IsCase(conclusion.otherwise, word) || (outcome && *outcome != Outcome::kMet && *outcome != Outcome::kNotMet);
}

}  // namespace

Answer ExpectConclusion(const syntax::TestExpectation& line, const verdict::ConclusionVerdict& conclusion, const Judged& judged) {
  const auto& declared = judged.rule.program->conclusions;
  const auto found = std::find_if(declared.begin(), declared.end(), [&](const semantics::Conclusion& one) { return one.name == conclusion.name; });
  if (line.value) return HasNoValue(line, conclusion.name, foundation::Same(found == declared.end() || found->cases.empty() ? "…" : found->cases.front().name));
  const bool known = found == declared.end() || Has(conclusion, line.outcome) || IsAnswer(*found, line.outcome);
  if (!known) return NoSuchCase(line, *found);
  return ExpectationResult{line.span, Holds(conclusion, line.outcome), foundation::Same(line.outcome), Found(conclusion)};
}

}  // namespace footrule::test_runner
