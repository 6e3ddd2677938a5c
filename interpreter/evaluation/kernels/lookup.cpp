// Tables of facts: the row whose keys are equal and whose period holds the date.
#include "evaluation/kernels/kernels.h"

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

// A table with one key: the fact of each, by id.
class Facts {
 public:
  Facts(const Parameter& parameter, const plan::ParameterIndex& index) : first_(index.first_key) {
    for (const std::int32_t row : index.by_key)
      facts_.push_back(row == plan::ParameterIndex::kNoRow ? nullptr : ConstantOf(&parameter.rows[static_cast<std::size_t>(row)]));
  }
  // Null where no row has the key.
  const semantics::Constant* Of(SymbolId key) const {
    const std::uint32_t at = key.index - first_;   // wraps round, and is then too large, below the first
    return at < facts_.size() ? facts_[at] : nullptr;
  }

 private:
  std::uint32_t first_;
  std::vector<const semantics::Constant*> facts_;
};

values::Column LookUpByKey(const Run& run, const Node& node) {
  const SymbolView key = Input<SymbolKind>(run, node, 0);
  const Facts facts(run.plan.program->parameters[node.index], run.plan.parameters[node.index]);
  return WithKind(node.type.kind, [&](auto kind) -> values::Column {
    typename decltype(kind)::Writer writer(run.Rows(node));
    for (std::size_t row = 0; row < run.Rows(node); ++row) {
      const State state = Operand(key.state(row));
      const semantics::Constant* fact = state == State::kKnown ? facts.Of(key.value(row)) : nullptr;
      if (fact) WriteFact(writer, row, *fact);
      else writer.Open(row, state == State::kKnown ? State::kUnknown : state);
    }
    return std::move(writer.column);
  });
}

}  // namespace

values::Column EvaluateLookup(Run& run, const Node& node) {
  if (!run.plan.parameters[node.index].by_key.empty()) return LookUpByKey(run, node);
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
