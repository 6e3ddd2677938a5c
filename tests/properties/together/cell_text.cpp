#include "together/cell_text.h"

#include <algorithm>

namespace footrule::properties {

namespace {

using values::State;

std::string EndText(const std::optional<foundation::Number>& end) { return end ? end->ToString() : "…"; }

std::string StateText(State state) {
  static const char* const kNames[] = {"known", "none", "for-judgement", "unknown", "defective"};
  return kNames[static_cast<std::size_t>(state)];
}

struct Teller {
  std::size_t row;
  const foundation::SymbolTable& symbols;
  const std::function<std::int32_t(std::int32_t)>& place_in;

  std::string operator()(const std::monostate&) const { return "-"; }
  std::string operator()(const values::OutcomeColumn& column) const { return values::Name(column.value[row]); }
  std::string operator()(const values::TruthColumn& column) const {
    static const char* const kNames[] = {"false", "true", "for-judgement", "unknown", "defective"};
    return kNames[static_cast<std::size_t>(column.value[row])];
  }
  std::string operator()(const values::NumberColumn& column) const {
    const State state = column.state[row];
    if (state == State::kKnown) return column.value[row].ToString();
    const bool open = state == State::kUnknown || state == State::kJudgement;
    if (!open || column.bounds.empty()) return StateText(state);
    const values::Bounds& bounds = column.bounds[row];
    return bounds.low || bounds.high ? StateText(state) + "(" + EndText(bounds.low) + ".." + EndText(bounds.high) + ")" : StateText(state);
  }
  std::string operator()(const values::SymbolColumn& column) const {
    return column.state[row] == State::kKnown ? "'" + std::string(symbols.text(column.value[row])) + "'" : StateText(column.state[row]);
  }
  std::string operator()(const values::SetColumn& column) const {
    if (column.state[row] != State::kKnown) return StateText(column.state[row]);
    std::vector<std::string> members;
    for (std::uint32_t i = column.begin[row]; i < column.begin[row + 1]; ++i) members.emplace_back(symbols.text(column.members[i]));
    std::sort(members.begin(), members.end());
    std::string text = "{";
    for (const std::string& member : members) text += "'" + member + "'";
    return text + "}";
  }
  std::string operator()(const values::RowColumn& column) const {
    const std::int32_t to = column.row[row];
    return to < 0 ? std::to_string(to) : "row" + std::to_string(place_in(to));
  }
};

struct Length {
  std::size_t operator()(const std::monostate&) const { return 0; }
  std::size_t operator()(const values::OutcomeColumn& column) const { return column.value.size(); }
  std::size_t operator()(const values::TruthColumn& column) const { return column.value.size(); }
  std::size_t operator()(const values::NumberColumn& column) const { return column.state.size(); }
  std::size_t operator()(const values::SymbolColumn& column) const { return column.state.size(); }
  std::size_t operator()(const values::SetColumn& column) const { return column.state.size(); }
  std::size_t operator()(const values::RowColumn& column) const { return column.row.size(); }
};

}  // namespace

std::string CellText(const values::Column& column, std::size_t row, const foundation::SymbolTable& symbols, const std::function<std::int32_t(std::int32_t)>& place_in) {
  return std::visit(Teller{row, symbols, place_in}, column);
}

std::size_t LengthOf(const values::Column& column) { return std::visit(Length{}, column); }

}  // namespace footrule::properties
