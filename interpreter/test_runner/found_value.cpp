#include "test_runner/found_value.h"

#include <algorithm>

namespace footrule::test_runner {
namespace {

using foundation::Number;
using foundation::Text;
using values::State;

Text Open(State state) {
  switch (state) {
    case State::kNone: return {"无", "none"};
    case State::kJudgement: return {"待判断", "for judgement"};
    case State::kDefective: return {"规则缺陷", "defective"};
    default: return {"未知", "unknown"};
  }
}

State StateOf(values::Truth truth) {
  switch (truth) {
    case values::Truth::kJudgement: return State::kJudgement;
    case values::Truth::kUnknown: return State::kUnknown;
    case values::Truth::kDefective: return State::kDefective;
    default: return State::kKnown;
  }
}

std::string Shown(const Number& value, const semantics::Definition& definition) {
  if (definition.body->type.kind == schema::TypeKind::kDate) {
    const auto days = value.ToInteger();
    return days ? values::Date{static_cast<std::int32_t>(*days)}.ToIso() : value.ToString();
  }
  const auto in_unit = Number::Divide(value, definition.display_unit.factor);
  const std::string& unit = definition.display_unit.text;
  return in_unit.value_or(value).ToString() + (unit.empty() ? "" : " " + unit);
}

// Reads one column of one kind.
class Reader {
 public:
  Reader(const semantics::Definition& definition, std::size_t row, const Judged& judged) : definition_(definition), row_(row), judged_(judged) {}

  FoundValue operator()(const values::TruthColumn& column) const {
    const values::Truth truth = column.value[row_];
    const std::string word = truth == values::Truth::kTrue ? "true" : "false";
    return Made(StateOf(truth), word, word);
  }
  FoundValue operator()(const values::NumberColumn& column) const {
    return Made(column.state[row_], column.value[row_], Shown(column.value[row_], definition_));
  }
  FoundValue operator()(const values::SymbolColumn& column) const {
    if (column.state[row_] != State::kKnown) return Made(column.state[row_], std::string(), {});
    FoundValue found = Made(State::kKnown, Word(column.value[row_]), Word(column.value[row_]));
    AddLabels(column.value[row_], &found);
    return found;
  }
  FoundValue operator()(const values::SetColumn& column) const {
    if (column.state[row_] != State::kKnown) return Made(column.state[row_], std::string(), {});
    std::vector<std::string> words;
    for (std::uint32_t i = column.begin[row_]; i < column.begin[row_ + 1]; ++i) words.push_back(Word(column.members[i]));
    std::sort(words.begin(), words.end());
    std::string shown;
    for (const auto& word : words) shown += (shown.empty() ? "" : ", ") + word;
    return Made(State::kKnown, words, "{" + shown + "}");
  }
  FoundValue operator()(const values::RowColumn& column) const {
    const std::int32_t target = column.row[row_];
    if (target < 0) return Made(State::kUnknown, std::string(), {});
    const std::string name = judged_.trace.dossier->RowName(definition_.body->type.table, static_cast<std::size_t>(target));
    return Made(State::kKnown, name, name);
  }
  FoundValue operator()(const values::OutcomeColumn&) const { return Made(State::kUnknown, std::string(), {}); }
  FoundValue operator()(std::monostate) const { return Made(State::kUnknown, std::string(), {}); }

 private:
  static FoundValue Made(State state, Comparable value, const std::string& shown) {
    return {state, std::move(value), {}, state == State::kKnown ? foundation::Same(shown) : Open(state)};
  }
  std::string Word(foundation::SymbolId symbol) const { return std::string(judged_.trace.symbols->text(symbol)); }
  void AddLabels(foundation::SymbolId symbol, FoundValue* found) const {
    const schema::ListId list_id = definition_.body->type.list;
    if (!list_id.is_valid()) return;
    const schema::List& list = judged_.rule.program->schema.list(list_id);
    const auto index = list.IndexOf(symbol);
    if (!index) return;
    const auto& member = list.members[*index];
    found->other_words = {member.name, member.label.zh, member.label.en};
  }

  const semantics::Definition& definition_;
  std::size_t row_;
  const Judged& judged_;
};

}  // namespace

bool FoundValue::Equals(const Comparable& wanted) const {
  if (value == wanted) return true;
  const auto* word = std::get_if<std::string>(&wanted);
  return word != nullptr && std::find(other_words.begin(), other_words.end(), *word) != other_words.end();
}

FoundValue ReadFound(const semantics::Definition& definition, const values::Column& column, std::size_t row, const Judged& judged) {
  return std::visit(Reader(definition, row, judged), column);
}

}  // namespace footrule::test_runner
