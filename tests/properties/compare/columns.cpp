#include "compare/columns.h"

namespace footrule::properties {

namespace {

using reference::Known;
using reference::Open;
using reference::Value;

reference::State StateOf(values::State state) { return static_cast<reference::State>(static_cast<int>(state)); }
static_assert(static_cast<int>(values::State::kDefective) == static_cast<int>(reference::State::kDefective));

std::optional<reference::Rational> End(const std::optional<foundation::Number>& end) {
  return end ? std::optional(reference::ToRational(*end)) : std::nullopt;
}

struct Reader {
  const foundation::SymbolTable& symbols;
  std::size_t row;

  Value operator()(const std::monostate&) const { return Open(reference::State::kDefective); }
  Value operator()(const values::OutcomeColumn&) const { return Open(reference::State::kDefective); }
  Value operator()(const values::TruthColumn& column) const {
    const values::Truth truth = column.value[row];
    if (values::IsDecided(truth)) return Known(truth == values::Truth::kTrue);
    return Open(truth == values::Truth::kJudgement ? reference::State::kJudgement
                : truth == values::Truth::kUnknown ? reference::State::kUnknown
                                                   : reference::State::kDefective);
  }
  Value operator()(const values::NumberColumn& column) const {
    if (column.state[row] == values::State::kKnown) return Known(reference::ToRational(column.value[row]));
    const bool open = column.state[row] == values::State::kUnknown || column.state[row] == values::State::kJudgement;
    if (!open || column.bounds.empty()) return Open(StateOf(column.state[row]));
    return Open(StateOf(column.state[row]), {End(column.bounds[row].low), End(column.bounds[row].high)});
  }
  Value operator()(const values::SymbolColumn& column) const {
    return column.state[row] == values::State::kKnown ? Known(std::string(symbols.text(column.value[row]))) : Open(StateOf(column.state[row]));
  }
  Value operator()(const values::SetColumn& column) const {
    if (column.state[row] != values::State::kKnown) return Open(StateOf(column.state[row]));
    std::set<std::string> members;
    for (std::size_t i = column.begin[row]; i < column.begin[row + 1]; ++i) members.emplace(symbols.text(column.members[i]));
    return Known(std::move(members));
  }
  Value operator()(const values::RowColumn& column) const {
    return column.row[row] >= 0 ? Known(reference::Rational(column.row[row])) : Open(column.row[row] == -2 ? reference::State::kNone : reference::State::kUnknown);
  }
};

}  // namespace

Value CellOf(const evaluation::Trace& trace, plan::NodeId node, std::size_t row) {
  return std::visit(Reader{*trace.symbols, trace.plan->nodes[node.index].frame.index == 0 ? 0 : row}, trace.columns[node.index]);
}

}  // namespace footrule::properties
