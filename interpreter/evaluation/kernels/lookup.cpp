// Tables of facts: the row whose keys are equal and whose period holds the date.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

namespace {

using semantics::Parameter;
using semantics::ParameterRow;

struct KeyViews {
  std::vector<SymbolView> symbols;
  std::vector<NumberView> dates;
};

KeyViews ReadKeys(const Run& run, const Node& node) {
  KeyViews keys;
  for (std::size_t i = 0; i < node.inputs.size(); ++i) {
    if (run.node(node.inputs[i]).type.kind == schema::TypeKind::kDate) keys.dates.push_back(Input<NumberKind>(run, node, i));
    else keys.symbols.push_back(Input<SymbolKind>(run, node, i));
  }
  return keys;
}

State StateOf(const KeyViews& keys, std::size_t row) {
  State state = State::kKnown;
  for (const SymbolView& key : keys.symbols) state = Stronger(state, Operand(key.state(row)));
  for (const NumberView& key : keys.dates) state = Stronger(state, Operand(key.state(row)));
  return state;
}

bool Holds(const ParameterRow& row, const Number& date) {
  return (!row.from || Number(row.from->days) <= date) && (!row.to || date <= Number(row.to->days));
}

// The table's row, or null.
const ParameterRow* FindFact(const Run& run, const Node& node, const KeyViews& keys, std::size_t row, std::vector<SymbolId>& wanted) {
  wanted.clear();
  for (const SymbolView& key : keys.symbols) wanted.push_back(key.value(row));
  const Parameter& parameter = run.plan.program->parameters[node.index];
  for (const auto& [hash, index] : plan::Candidates(run.plan.parameters[node.index], wanted)) {
    const ParameterRow& fact = parameter.rows[index];
    if (!plan::HasKeys(fact, wanted)) continue;
    if (keys.dates.empty() || Holds(fact, keys.dates[0].value(row))) return &fact;
  }
  return nullptr;
}

const semantics::Constant* ConstantOf(const ParameterRow* fact) {
  return fact && fact->value ? std::get_if<semantics::Constant>(&fact->value->node) : nullptr;
}

void WriteFact(NumberWriter& writer, std::size_t row, const semantics::Constant& constant) {
  if (const Number* value = std::get_if<Number>(&constant.value)) writer.Set(row, *value);
  else writer.Open(row, State::kNone);
}
void WriteFact(TruthWriter& writer, std::size_t row, const semantics::Constant& constant) {
  if (const bool* value = std::get_if<bool>(&constant.value)) writer.column.value[row] = values::Decided(*value);
  else writer.Open(row, State::kUnknown);
}
void WriteFact(SymbolWriter& writer, std::size_t row, const semantics::Constant& constant) {
  const SymbolId* value = std::get_if<SymbolId>(&constant.value);
  writer.Open(row, value ? State::kKnown : State::kNone);
  if (value) writer.column.value[row] = *value;
}
void WriteFact(SetWriter& writer, std::size_t row, const semantics::Constant& constant) {
  const auto* value = std::get_if<std::vector<SymbolId>>(&constant.value);
  if (value) writer.column.members.insert(writer.column.members.end(), value->begin(), value->end());
  writer.Open(row, value ? State::kKnown : State::kNone);
}
void WriteFact(RowWriter& writer, std::size_t row, const semantics::Constant&) { writer.Open(row, State::kUnknown); }

// A table with one key, as a column with a row per key, by id; unknown where no fact has the key.
template <class Kind>
typename Kind::Column FactsByKey(const Parameter& parameter, const plan::ParameterIndex& index) {
  typename Kind::Writer writer(index.by_key.size());
  for (std::size_t key = 0; key < index.by_key.size(); ++key) {
    const std::int32_t row = index.by_key[key];
    const semantics::Constant* fact = row == plan::ParameterIndex::kNoRow ? nullptr : ConstantOf(&parameter.rows[static_cast<std::size_t>(row)]);
    if (fact) WriteFact(writer, key, *fact);
    else writer.Open(key, State::kUnknown);
  }
  return std::move(writer.column);
}

template <class Kind>
values::Column LookUpByKey(const Run& run, const Node& node) {
  const SymbolView key = Input<SymbolKind>(run, node, 0);
  const plan::ParameterIndex& index = run.plan.parameters[node.index];
  const auto facts = FactsByKey<Kind>(run.plan.program->parameters[node.index], index);
  const auto by_key = View(facts, kOwnRow);
  const std::size_t rows = run.Rows(node);
  const auto keys = static_cast<std::uint32_t>(index.by_key.size());
  typename Kind::Writer writer(rows);
  const bool known = AreKnown(key, rows);
  PassOver(key.at, [&](auto of_row) {
    for (std::size_t row = 0; row < rows; ++row) {
      const std::uint32_t at = key.values[of_row(row)].index - index.first_key;   // wraps round, and is then too large, below the first
      const State state = known ? State::kKnown : Operand(key.states[of_row(row)]);
      if (state == State::kKnown && at < keys) writer.Copy(row, by_key, at);
      else writer.Open(row, state == State::kKnown ? State::kUnknown : state);
    }
  });
  return std::move(writer.column);
}

}  // namespace

values::Column EvaluateLookup(Run& run, const Node& node) {
  if (!run.plan.parameters[node.index].by_key.empty())
    return WithKind(node.type.kind, [&](auto kind) { return LookUpByKey<decltype(kind)>(run, node); });
  const KeyViews keys = ReadKeys(run, node);
  return WithKind(node.type.kind, [&](auto kind) -> values::Column {
    typename decltype(kind)::Writer writer(run.Rows(node));
    std::vector<SymbolId> wanted;
    for (std::size_t row = 0; row < run.Rows(node); ++row) {
      const State state = StateOf(keys, row);
      const semantics::Constant* fact = state == State::kKnown ? ConstantOf(FindFact(run, node, keys, row, wanted)) : nullptr;
      if (fact) WriteFact(writer, row, *fact);
      else writer.Open(row, state == State::kKnown ? State::kUnknown : state);
    }
    return std::move(writer.column);
  });
}

}  // namespace footrule::evaluation
