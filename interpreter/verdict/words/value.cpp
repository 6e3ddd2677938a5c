#include "verdict/words/value.h"

#include <algorithm>

#include "values/date.h"
#include "verdict/words/shown_unit.h"

namespace footrule::verdict {
namespace {

using foundation::Number;
using foundation::SymbolId;
using plan::Op;
using schema::TypeKind;
using values::State;

constexpr std::size_t kBriefLength = 16, kBriefFraction = 5;

bool IsLong(const std::string& digits) {
  return digits.size() > kBriefLength || (digits.size() > kBriefFraction && digits.find('/') != std::string::npos);
}

// Decimals that leave about six significant digits of a small number, six decimals of a large one.
int BriefPlaces(const Number& value) {
  int places = 6;
  for (Number size = foundation::Abs(value); size.sign() > 0 && size < Number::PowerOfTen(-1) && places < 40; ++places) size = size * Number(10);
  return places;
}

std::string_view TextOf(const Context& context, SymbolId symbol) { return context.reader.trace().symbols->text(symbol); }

Words SymbolWords(const Context& context, SymbolId symbol, const schema::Type& type) {
  if (!symbol.is_valid()) return Plain("？");
  if (type.list.is_valid()) {
    const schema::List& list = context.reader.schema().list(type.list);
    const auto index = list.IndexOf(symbol);
    if (index && !list.members[*index].label.empty()) return Plain(list.members[*index].label);
  }
  return Plain(std::string(TextOf(context, symbol)));
}

Words Bounded(const Context& context, const Number* low, const Number* high, const values::UnitExpression& unit) {
  const auto show = [&](const Number& n) { return WithUnit(context, ShowNumber(n, unit)); };
  if (low != nullptr && high != nullptr) return Say("？（{0} 至 {1}）", "？ ({0} to {1})", {show(*low), show(*high)});
  if (low != nullptr) return Say("？（不小于 {0}）", "？ (at least {0})", {show(*low)});
  if (high != nullptr) return Say("？（不大于 {0}）", "？ (at most {0})", {show(*high)});
  return Plain("？");
}

// A word is a name that is its own English label: `person_day`, "person-day".
bool IsWord(const values::Unit& unit) {
  std::string label = unit.label.en;
  for (char& c : label) c = c == '-' || c == ' ' ? '_' : c;
  return label == unit.name && !unit.label.zh.empty();
}

Words UnitWords(const Context& context, const std::string& text) {
  const values::Unit* unit = context.reader.schema().units.Find(text);
  return unit != nullptr && IsWord(*unit) ? Plain(unit->label) : Plain(text);
}

Words DateWords(const Number& days) {
  const auto day = days.ToInteger();
  if (!day) return Plain(days.ToString());
  return Plain(values::Date{static_cast<std::int32_t>(*day)}.ToIso());
}

// Where the state alone says it all.
bool SaidByState(State state, Words* words) {
  if (state == State::kNone) *words = Say("无", "none");
  else if (state == State::kJudgement) *words = Say("待判断", "for judgement");
  else if (state == State::kUnknown) *words = Plain("？");
  else if (state == State::kDefective) *words = Say("规则有误", "defective");
  else return false;
  return true;
}

// Shows one entry; each kind of column in its own way.
struct Entry {
  const Context& context;
  const schema::Type& type;
  std::size_t row;
  const values::UnitExpression& unit;

  template <class V>
  std::size_t At(const V& v) const { return row < v.size() ? row : 0; }

  Words operator()(const std::monostate&) const { return Plain("？"); }
  Words operator()(const values::TruthColumn& c) const {
    if (c.value.empty()) return Plain("？");
    switch (c.value[At(c.value)]) {
      case values::Truth::kTrue: return Say("是", "yes");
      case values::Truth::kFalse: return Say("否", "no");
      case values::Truth::kJudgement: return Say("待判断", "for judgement");
      case values::Truth::kDefective: return Say("规则有误", "defective");
      default: return Plain("？");
    }
  }
  Words operator()(const values::NumberColumn& c) const {
    if (c.state.empty()) return Plain("？");
    const std::size_t i = At(c.state);
    Words words;
    if (c.state[i] == State::kUnknown && i < c.bounds.size()) return Interval(c.bounds[i]);
    if (SaidByState(c.state[i], &words)) return words;
    return type.kind == TypeKind::kDate ? DateWords(c.value[i]) : WithUnit(context, ShowNumber(c.value[i], unit));
  }
  Words Interval(const values::Bounds& bounds) const {
    const Number* low = bounds.low ? &*bounds.low : nullptr;
    const Number* high = bounds.high ? &*bounds.high : nullptr;
    if (type.kind != TypeKind::kDate) return Bounded(context, low, high, unit);
    if (low != nullptr) return Say("？（不早于 {0}）", "？ (not before {0})", {DateWords(*low)});
    if (high != nullptr) return Say("？（不晚于 {0}）", "？ (not after {0})", {DateWords(*high)});
    return Plain("？");
  }
  Words operator()(const values::SymbolColumn& c) const {
    if (c.state.empty()) return Plain("？");
    Words words;
    if (SaidByState(c.state[At(c.state)], &words)) return words;
    return SymbolWords(context, c.value[At(c.value)], type);
  }
  Words operator()(const values::SetColumn& c) const {
    if (c.state.empty()) return Plain("？");
    const std::size_t i = At(c.state);
    Words words;
    if (SaidByState(c.state[i], &words)) return words;
    std::vector<Words> members;
    for (std::size_t m = c.begin[i]; m < c.begin[i + 1]; ++m) members.push_back(SymbolWords(context, c.members[m], type));
    return members.empty() ? Say("（空）", "(empty)") : Joined(members, "、", ", ");
  }
  Words operator()(const values::RowColumn& c) const {
    const std::int32_t target = c.row.empty() ? -1 : c.row[At(c.row)];
    return target < 0 ? Plain("？") : Plain(context.reader.dossier().RowName(type.table, static_cast<std::size_t>(target)));
  }
  Words operator()(const values::OutcomeColumn& c) const { return Plain(c.value.empty() ? "？" : values::Name(c.value[At(c.value)])); }
};

// A quantity whose unit is the row's own business is shown as it was written there.
bool AsWritten(const Context& context, Spot spot, Words* words) {
  const plan::Node& node = context.reader.node(spot.node);
  if (!IsOpenDimension(context.reader.schema(), node.type.dimension) || context.reader.StateAt(spot) != State::kKnown) return false;
  if (node.op == Op::kGather) {
    const std::int32_t target = context.reader.Target(node.link, spot.row);
    return target >= 0 && AsWritten(context, {node.inputs[0], static_cast<std::size_t>(target)}, words);
  }
  if (node.op != Op::kLoad) return false;
  const std::string written = context.cells.Written({context.reader.TableOf(node.frame), static_cast<std::uint32_t>(spot.row), node.field});
  if (written.empty() || written.front() == '{') return false;
  *words = Plain(written);
  return true;
}

}  // namespace

values::UnitExpression ShownUnit(const Context& context, plan::NodeId node) { return ShownUnit(context.reader.plan(), context.reader.definitions(), node); }

NumberWords ShowNumber(const Number& value, const values::UnitExpression& unit) {
  const Number shown = InUnit(value, unit);
  const std::string exact = shown.ToString();
  const std::string brief = IsLong(exact) ? shown.ToShortString(BriefPlaces(shown)) : exact;
  return {{foundation::Same(exact), foundation::Same(brief)}, unit.text};
}

Words WithUnit(const Context& context, const NumberWords& number) {
  if (number.unit.empty()) return number.number;
  const char* together = number.unit == "%" ? "{0}{1}" : "{0} {1}";
  return Say(together, together, {number.number, UnitWords(context, number.unit)});
}

Words ShowEntry(const Context& context, const values::Column& column, const schema::Type& type, std::size_t row, const values::UnitExpression& unit) {
  return std::visit(Entry{context, type, row, unit}, column);
}

Words ShowValue(const Context& context, Spot spot, const values::UnitExpression* unit) {
  if (!spot.node.is_valid()) return Plain("？");
  Words written;
  if (AsWritten(context, spot, &written)) return written;
  const values::UnitExpression shown = unit != nullptr && !unit->text.empty() ? *unit : ShownUnit(context, spot.node);
  return ShowEntry(context, context.reader.trace().columns[spot.node.index], context.reader.node(spot.node).type, spot.row, shown);
}

}  // namespace footrule::verdict
