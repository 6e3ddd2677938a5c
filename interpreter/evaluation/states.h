// From states of values to truths and back, and which reason is the stronger.
#pragma once

#include <algorithm>

#include "values/column.h"

namespace footrule::evaluation {

using values::State;
using values::Truth;

inline State Stronger(State a, State b) { return std::max(a, b); }
inline Truth Stronger(Truth a, Truth b) { return std::max(a, b); }

// Arithmetic with a stated absence is a defect.
inline State Operand(State state) { return state == State::kNone ? State::kDefective : state; }

// Why a test of a value in this state is open; kDefective for none. Not for kKnown.
inline Truth OpenTruth(State state) {
  switch (state) {
    case State::kJudgement: return Truth::kJudgement;
    case State::kUnknown: return Truth::kUnknown;
    default: return Truth::kDefective;
  }
}

// Why a value is open that hangs on this truth; kKnown if it is decided.
inline State OpenState(Truth truth) {
  switch (truth) {
    case Truth::kJudgement: return State::kJudgement;
    case Truth::kUnknown: return State::kUnknown;
    case Truth::kDefective: return State::kDefective;
    default: return State::kKnown;
  }
}

}  // namespace footrule::evaluation
