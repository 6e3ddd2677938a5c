// Reading columns row by row. A column over the root serves every row of its user: its rows are all row 0.
#pragma once

#include <span>

#include "evaluation/interval.h"
#include "evaluation/states.h"

namespace footrule::evaluation {

using foundation::SymbolId;

// ~0 where each row reads its own, 0 where all read row 0.
using RowMask = std::size_t;
inline constexpr RowMask kOwnRow = ~RowMask{0};

struct TruthView {
  const Truth* values;
  RowMask mask;
  Truth operator[](std::size_t row) const { return values[row & mask]; }
};

struct NumberView {
  const State* states;
  const Number* values;
  const Bounds* bounds;   // null if no row has any
  RowMask mask;
  State state(std::size_t row) const { return states[row & mask]; }
  const Number& value(std::size_t row) const { return values[row & mask]; }
  // Where the value lies: a point when it is known.
  Bounds Range(std::size_t row) const {
    if (state(row) == State::kKnown) return Point(value(row));
    const bool open = state(row) == State::kUnknown || state(row) == State::kJudgement;
    return open && bounds ? bounds[row & mask] : Bounds{};
  }
};

struct SymbolView {
  const State* states;
  const SymbolId* values;
  RowMask mask;
  State state(std::size_t row) const { return states[row & mask]; }
  SymbolId value(std::size_t row) const { return values[row & mask]; }
};

struct SetView {
  const State* states;
  const std::uint32_t* begin;
  const SymbolId* members;
  RowMask mask;
  State state(std::size_t row) const { return states[row & mask]; }
  std::span<const SymbolId> value(std::size_t row) const {
    const std::size_t at = row & mask;
    return {members + begin[at], members + begin[at + 1]};
  }
};

struct RowView {
  const std::int32_t* rows;
  RowMask mask;
  std::int32_t value(std::size_t row) const { return rows[row & mask]; }
  State state(std::size_t row) const { return value(row) >= 0 ? State::kKnown : value(row) == -2 ? State::kNone : State::kUnknown; }
};

inline TruthView View(const values::TruthColumn& column, RowMask mask) { return {column.value.data(), mask}; }
inline NumberView View(const values::NumberColumn& column, RowMask mask) {
  return {column.state.data(), column.value.data(), column.bounds.empty() ? nullptr : column.bounds.data(), mask};
}
inline SymbolView View(const values::SymbolColumn& column, RowMask mask) { return {column.state.data(), column.value.data(), mask}; }
inline SetView View(const values::SetColumn& column, RowMask mask) {
  return {column.state.data(), column.begin.data(), column.members.data(), mask};
}
inline RowView View(const values::RowColumn& column, RowMask mask) { return {column.row.data(), mask}; }

}  // namespace footrule::evaluation
