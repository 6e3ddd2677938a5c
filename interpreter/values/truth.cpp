#include "values/truth.h"

#include <array>

namespace footrule::values {

namespace {

// Place of each outcome in the order of Combine(), weakest first.
int Strength(Outcome outcome) {
  switch (outcome) {
    case Outcome::kNotApplicable: return 0;
    case Outcome::kMet: return 1;
    case Outcome::kForJudgement: return 2;
    case Outcome::kUndetermined: return 3;
    case Outcome::kNotMet: return 4;
    case Outcome::kDefective: return 5;
  }
  return 5;
}

}  // namespace

Outcome Combine(Outcome a, Outcome b) { return Strength(a) >= Strength(b) ? a : b; }

const char* Name(Outcome outcome) {
  static constexpr std::array kNames = {"met", "not met", "not applicable", "undetermined", "for judgement", "defective"};
  return kNames[static_cast<std::size_t>(outcome)];
}

const char* Name(Modality modality) {
  static constexpr std::array kNames = {"must", "in principle", "advised", "may"};
  return kNames[static_cast<std::size_t>(modality)];
}

const char* Name(Effect effect) {
  static constexpr std::array kNames = {"refusal", "major", "minor", "ungraded", "unusable", "advice"};
  return kNames[static_cast<std::size_t>(effect)];
}

}  // namespace footrule::values
