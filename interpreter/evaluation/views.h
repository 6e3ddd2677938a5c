// Reading columns row by row. A column over the root serves every row of its user: each row reads that of its dossier, a constant's only one.
#pragma once

#include <span>

#include "evaluation/interval.h"
#include "evaluation/states.h"

namespace footrule::evaluation {

using foundation::SymbolId;

// Which row of a column a row of its user reads: its own, the only one, or that of its dossier.
struct RowAccess {
  std::size_t mask = ~std::size_t{0};
  const std::int32_t* map = nullptr;
  std::size_t operator()(std::size_t row) const { return map ? static_cast<std::size_t>(map[row]) : row & mask; }
};
inline constexpr RowAccess kOwnRow{};
inline constexpr RowAccess kOnlyRow{0, nullptr};

struct TruthView {
  const Truth* values;
  RowAccess at;
  Truth operator[](std::size_t row) const { return values[at(row)]; }
};

struct NumberView {
  const State* states;
  const Number* values;
  const Bounds* bounds;   // null if no row has any
  RowAccess at;
  State state(std::size_t row) const { return states[at(row)]; }
  const Number& value(std::size_t row) const { return values[at(row)]; }
  // Where the value lies: a point when it is known.
  Bounds Range(std::size_t row) const {
    if (state(row) == State::kKnown) return Point(value(row));
    const bool open = state(row) == State::kUnknown || state(row) == State::kJudgement;
    return open && bounds ? bounds[at(row)] : Bounds{};
  }
};

struct SymbolView {
  const State* states;
  const SymbolId* values;
  RowAccess at;
  State state(std::size_t row) const { return states[at(row)]; }
  SymbolId value(std::size_t row) const { return values[at(row)]; }
};

struct SetView {
  const State* states;
  const std::uint32_t* begin;
  const SymbolId* members;
  RowAccess at;
  State state(std::size_t row) const { return states[at(row)]; }
  std::span<const SymbolId> value(std::size_t row) const {
    const std::size_t own = at(row);
    return {members + begin[own], members + begin[own + 1]};
  }
};

struct RowView {
  const std::int32_t* values;
  RowAccess at;
  std::int32_t value(std::size_t row) const { return values[at(row)]; }
  State state(std::size_t row) const { return value(row) >= 0 ? State::kKnown : value(row) == -2 ? State::kNone : State::kUnknown; }
};

// Whether the first `rows` rows are known, every one: then a kernel need not ask row by row. False for so few rows that it is not worth asking.
inline constexpr std::size_t kFewRows = 8;
inline bool AreKnown(const RowView&, std::size_t) { return false; }
template <class View>
bool AreKnown(const View& view, std::size_t rows) {
  if (rows <= kFewRows) return false;
  std::uint8_t strongest = 0;
  if (view.at.map) {
    for (std::size_t row = 0; row < rows; ++row) strongest |= static_cast<std::uint8_t>(view.state(row));
  } else {
    const std::size_t read = view.at.mask == 0 ? 1 : rows;
    for (std::size_t row = 0; row < read; ++row) strongest |= static_cast<std::uint8_t>(view.states[row]);
  }
  return strongest == static_cast<std::uint8_t>(State::kKnown);
}

template <class A, class B>
bool AreAllKnown(const A& a, const B& b, std::size_t rows) { return AreKnown(a, rows) && AreKnown(b, rows); }

inline TruthView View(const values::TruthColumn& column, RowAccess at) { return {column.value.data(), at}; }
inline NumberView View(const values::NumberColumn& column, RowAccess at) {
  return {column.state.data(), column.value.data(), column.bounds.empty() ? nullptr : column.bounds.data(), at};
}
inline SymbolView View(const values::SymbolColumn& column, RowAccess at) { return {column.state.data(), column.value.data(), at}; }
inline SetView View(const values::SetColumn& column, RowAccess at) {
  return {column.state.data(), column.begin.data(), column.members.data(), at};
}
inline RowView View(const values::RowColumn& column, RowAccess at) { return {column.row.data(), at}; }

}  // namespace footrule::evaluation
