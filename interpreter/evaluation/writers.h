// Writing columns row by row: a copy of a cell of another column, or a reason why there is no value.
//
// A SetWriter must be given its rows in order; the others take them in any.
#pragma once

#include "evaluation/views.h"

namespace footrule::evaluation {

struct TruthWriter {
  values::TruthColumn column;
  explicit TruthWriter(std::size_t rows) { column.value.resize(rows); }
  void Copy(std::size_t row, const TruthView& from, std::size_t source) { column.value[row] = from[source]; }
  void Open(std::size_t row, State state) { column.value[row] = OpenTruth(state); }
};

struct NumberWriter {
  values::NumberColumn column;
  explicit NumberWriter(std::size_t rows) {
    column.state.resize(rows);
    column.value.resize(rows);
  }
  void Set(std::size_t row, Number value) {
    column.state[row] = State::kKnown;
    column.value[row] = std::move(value);
  }
  void Open(std::size_t row, State state) { column.state[row] = state; }
  void Open(std::size_t row, State state, Bounds bounds) {
    column.state[row] = state;
    if (state == State::kDefective || (!IsBounded(bounds) && column.bounds.empty())) return;
    if (column.bounds.empty()) column.bounds.resize(column.state.size());
    column.bounds[row] = std::move(bounds);
  }
  void Copy(std::size_t row, const NumberView& from, std::size_t source) {
    if (from.state(source) != State::kKnown) return CopyOpen(row, from, source);
    column.state[row] = State::kKnown;
    column.value[row] = from.value(source);
  }

 private:
  [[gnu::noinline]] void CopyOpen(std::size_t row, const NumberView& from, std::size_t source) { Open(row, from.state(source), from.Range(source)); }
};

struct SymbolWriter {
  values::SymbolColumn column;
  explicit SymbolWriter(std::size_t rows) {
    column.state.resize(rows);
    column.value.resize(rows);
  }
  void Copy(std::size_t row, const SymbolView& from, std::size_t source) {
    column.state[row] = from.state(source);
    column.value[row] = from.value(source);
  }
  void Open(std::size_t row, State state) { column.state[row] = state; }
};

struct SetWriter {
  values::SetColumn column;
  explicit SetWriter(std::size_t rows) {
    column.state.reserve(rows);
    column.begin.reserve(rows + 1);
    column.begin.push_back(0);
  }
  void Copy(std::size_t, const SetView& from, std::size_t source) {
    const auto members = from.value(source);
    column.members.insert(column.members.end(), members.begin(), members.end());
    Open(0, from.state(source));
  }
  void Open(std::size_t, State state) {
    column.state.push_back(state);
    column.begin.push_back(static_cast<std::uint32_t>(column.members.size()));
  }
};

struct RowWriter {
  values::RowColumn column;
  explicit RowWriter(std::size_t rows) { column.row.resize(rows); }
  void Copy(std::size_t row, const RowView& from, std::size_t source) { column.row[row] = from.value(source); }
  void Open(std::size_t row, State state) { column.row[row] = state == State::kNone ? -2 : -1; }
};

}  // namespace footrule::evaluation
