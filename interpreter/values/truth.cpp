#include "values/truth.h"

#include <array>

namespace footrule::values {

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
