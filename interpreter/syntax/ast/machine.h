// The automaton of a `life cycle` block, as its expansion hands it to the checker: names, not yet resolved.
#pragma once

#include "syntax/ast/decl.h"

namespace footrule::syntax {

struct MachineEvent {
  Name name;
  std::vector<std::size_t> from;   // indices of states
  std::size_t to = 0;
  ExprRef on;                      // the day on which it happens by itself, over the row that holds the acts; null: it is recorded
  int rank = 0;                    // order among events of one day
  bool lasts = false;              // the act says `until` when the state it brings should end
};

struct Machine {
  Name name;
  Path acts;                       // the table of acts
  std::string noun;                // the word for its rows
  Path states, kinds;              // names of the lists
  std::size_t start = 0;
  std::vector<Name> state_names;
  std::vector<MachineEvent> events;
  Span span;
};

}  // namespace footrule::syntax
