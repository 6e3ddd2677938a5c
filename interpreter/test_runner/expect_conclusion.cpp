#include <algorithm>

#include "test_runner/expect.h"
#include "test_runner/outcome_word.h"

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

}  // namespace

Answer ExpectConclusion(const syntax::TestExpectation& line, const verdict::ConclusionVerdict& conclusion) {
  return ExpectationResult{line.span, Holds(conclusion, line.outcome), foundation::Same(line.outcome), Found(conclusion)};
}

}  // namespace footrule::test_runner
