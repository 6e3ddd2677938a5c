// The automaton of a life cycle: dated acts of one table move a state, one automaton for each row that holds acts.
#pragma once

#include "semantics/core/expr.h"

namespace footrule::semantics {

using StateSet = std::uint64_t;   // bit i: state i of the list
inline constexpr std::size_t kMaximumStates = 64;

struct MachineEvent {
  SymbolId kind;
  StateSet from = 0;
  std::size_t to = 0;
  int rank = 0;      // among events of one day, the smaller first; equal: as in the dossier
  ExprRef on;        // not null: happens by itself on that day, and is not recorded
  bool lasts = false;
};

struct Machine {
  std::string name;
  TableId acts, holder;        // holder: the root, or the table the acts are nested in
  VariableRef holder_row;      // what `on` of the events reads; null for the root
  FieldId kind, on, until;     // until: invalid if no event lasts
  ListId states;
  std::vector<SymbolId> state_symbols;
  std::size_t start = 0;
  std::vector<MachineEvent> events;
};

// The table a step leads to from a row of `table`.
inline TableId TableBehind(const schema::Schema& schema, TableId table, const RowStep& step) {
  switch (step.kind) {
    case RowStep::Kind::kParent: return schema.table(table).parent;
    case RowStep::Kind::kReference: return schema.field(step.reference).type.table;
    case RowStep::Kind::kAct: return step.machine->acts;
  }
  return table;
}

// Whether the part is one of an act, not of the row that holds the acts.
inline bool IsOfAct(MachinePart part) { return part <= MachinePart::kActBefore; }

}  // namespace footrule::semantics
