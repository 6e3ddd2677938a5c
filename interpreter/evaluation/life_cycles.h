// The automata of a life cycle, run over the acts of a dossier: the state before and after each act, and on the as-of date.
#pragma once

#include "evaluation/run.h"
#include "semantics/core/machine.h"

namespace footrule::evaluation {

using semantics::StateSet;

// Which states may be the one, and what is known of how each came about.
struct LifeState {
  static constexpr std::int32_t kNoAct = -2, kUnknownAct = -1;
  StateSet candidates = 0;
  State reason = State::kKnown;           // why there are several; kDefective: nothing can be said
  std::int32_t act = kNoAct;              // the act that brought it; none for the first state and what happened by itself
  std::optional<values::Bounds> since;    // when it came about; nullopt for the first state
};

struct LifeCycles {
  std::vector<LifeState> before, after;   // by act
  std::vector<Truth> takes_effect;        // by act
  std::vector<LifeState> now;             // by holder, on the as-of date
};

// Runs the automaton of the node when it is first asked for.
const LifeCycles& LifeCyclesOf(Run& run, const Node& node);

}  // namespace footrule::evaluation
