// Truth with its reasons for being open, and the six outcomes. Kleene's connectives; a defect always shows.
#pragma once

#include <cstddef>
#include <cstdint>

namespace footrule::values {

// kFalse and kTrue are decided. The others are open, for a reason: kJudgement (the text leaves it to a person), kUnknown
// (a datum is missing), kDefective (the rule itself failed: division by zero, say). Larger = the stronger reason.
enum class Truth : std::uint8_t { kFalse = 0, kTrue = 1, kJudgement = 2, kUnknown = 3, kDefective = 4 };

inline bool IsDecided(Truth t) { return t <= Truth::kTrue; }

// False if one is false, true if both are; else the stronger reason. A defect is never hidden, not even by false: a rule that
// divides by zero says so. Guards (`when`, `where`, `if`, table rows) are the way to keep a defect from being reached.
inline Truth And(Truth a, Truth b) {
  if (a == Truth::kDefective || b == Truth::kDefective) return Truth::kDefective;
  if (a == Truth::kFalse || b == Truth::kFalse) return Truth::kFalse;
  return a > b ? a : b;
}
inline Truth Not(Truth a) { return a == Truth::kFalse ? Truth::kTrue : a == Truth::kTrue ? Truth::kFalse : a; }
inline Truth Or(Truth a, Truth b) {
  if (a == Truth::kDefective || b == Truth::kDefective) return Truth::kDefective;
  if (a == Truth::kTrue || b == Truth::kTrue) return Truth::kTrue;
  return a > b ? a : b;
}
inline Truth Decided(bool value) { return value ? Truth::kTrue : Truth::kFalse; }

// What a requirement says of one subject.
enum class Outcome : std::uint8_t { kMet, kNotMet, kNotApplicable, kUndetermined, kForJudgement, kDefective };

// Of several subjects: defective > not met > undetermined > for judgement > met > not applicable (only if all are, or none exist).
inline Outcome Combine(Outcome a, Outcome b) {
  constexpr std::uint8_t kStrength[] = {1, 4, 0, 3, 2, 5};   // in the order of Outcome
  return kStrength[static_cast<std::size_t>(a)] >= kStrength[static_cast<std::size_t>(b)] ? a : b;
}
inline constexpr Outcome kNoSubjects = Outcome::kNotApplicable;

// Modality of a requirement, as standards are drafted (应, 原则上, 宜, 可).
enum class Modality : std::uint8_t { kMust, kInPrinciple, kAdvised, kMay };

// What a breach means.
enum class Effect : std::uint8_t { kRefusal, kMajor, kMinor, kUngraded, kUnusable, kAdvice };

const char* Name(Outcome outcome);   // "met", "not met", "not applicable", "undetermined", "for judgement", "defective"
const char* Name(Modality modality); // "must", "in principle", "advised", "may"
const char* Name(Effect effect);     // "refusal", "major", "minor", "ungraded", "unusable", "advice"

}  // namespace footrule::values
