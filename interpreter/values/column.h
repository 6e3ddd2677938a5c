// Typed columns: what the dossier hands over and what every operation of the plan reads and writes, a whole column at a time.
//
// All vectors of a column have one length, the number of rows of its frame. A value under a state other than kKnown is
// meaningless, except that an unknown number may keep bounds.
#pragma once

#include <cstring>
#include <optional>
#include <variant>
#include <vector>

#include "foundation/number.h"
#include "foundation/symbols.h"
#include "values/truth.h"

namespace footrule::values {

// In order of strength, like Truth: combining values takes the strongest reason.
enum class State : std::uint8_t { kKnown = 0, kNone = 1, kJudgement = 2, kUnknown = 3, kDefective = 4 };

// Whether one of the states is `sought`.
inline bool Holds(const std::vector<State>& states, State sought) {
  return !states.empty() && std::memchr(states.data(), static_cast<int>(sought), states.size()) != nullptr;
}

// Where an unknown number must lie, ends included; nullopt = unbounded.
struct Bounds { std::optional<foundation::Number> low, high; };

struct TruthColumn { std::vector<Truth> value; };
struct NumberColumn {
  std::vector<State> state;
  std::vector<foundation::Number> value;
  std::vector<Bounds> bounds;               // empty, or one per row (meaningful where kUnknown or kJudgement)
};
struct SymbolColumn { std::vector<State> state; std::vector<foundation::SymbolId> value; };
struct SetColumn {
  std::vector<State> state;
  std::vector<std::uint32_t> begin;         // one more than rows: members of row i are [begin[i], begin[i+1])
  std::vector<foundation::SymbolId> members;  // sorted by id within a row, no duplicates
};
// A row of another frame per row: a reference. -1 where unknown or dangling, -2 where it is a stated none.
struct RowColumn { std::vector<std::int32_t> row; };
struct OutcomeColumn { std::vector<Outcome> value; };

using Column = std::variant<std::monostate, TruthColumn, NumberColumn, SymbolColumn, SetColumn, RowColumn, OutcomeColumn>;

}  // namespace footrule::values
