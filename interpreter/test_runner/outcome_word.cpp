#include "test_runner/outcome_word.h"

#include <algorithm>
#include <utility>

namespace footrule::test_runner {
namespace {

using values::Outcome;

// The first Chinese word of each outcome is the one that is shown.
constexpr std::pair<const char*, Outcome> kChinese[] = {
    {"符合", Outcome::kMet},         {"不符合", Outcome::kNotMet},     {"非 符合", Outcome::kNotMet},     {"not 符合", Outcome::kNotMet},
    {"不适用", Outcome::kNotApplicable}, {"待定", Outcome::kUndetermined}, {"未能判定", Outcome::kUndetermined}, {"无法判定", Outcome::kUndetermined}, {"未定", Outcome::kUndetermined},
    {"待判断", Outcome::kForJudgement}, {"规则缺陷", Outcome::kDefective},  {"有缺陷", Outcome::kDefective},
};
constexpr Outcome kAll[] = {Outcome::kMet,          Outcome::kNotMet,       Outcome::kNotApplicable,
                            Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kDefective};

}  // namespace

std::optional<Outcome> ReadOutcome(const std::string& words) {
  std::string spaced = words;
  std::replace(spaced.begin(), spaced.end(), '_', ' ');
  for (const Outcome outcome : kAll) {
    if (spaced == values::Name(outcome)) return outcome;
  }
  for (const auto& [word, outcome] : kChinese) {
    if (words == word) return outcome;
  }
  return std::nullopt;
}

foundation::Text Words(Outcome outcome) {
  const auto* found = std::find_if(std::begin(kChinese), std::end(kChinese), [&](const auto& entry) { return entry.second == outcome; });
  return {found == std::end(kChinese) ? std::string() : found->first, values::Name(outcome)};
}

}  // namespace footrule::test_runner
