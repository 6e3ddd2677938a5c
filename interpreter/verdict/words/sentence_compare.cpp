#include "verdict/words/sentence_compare.h"

#include "foundation/number.h"
#include "verdict/words/describe.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::Op;
using semantics::CompareOp;
using values::UnitExpression;

// One side of a comparison.
struct Side {
  Spot spot;
  bool constant = false;
  Words name, value;
};

CompareOp Mirrored(CompareOp op) {
  switch (op) {
    case CompareOp::kLess: return CompareOp::kGreater;
    case CompareOp::kLessEqual: return CompareOp::kGreaterEqual;
    case CompareOp::kGreater: return CompareOp::kLess;
    case CompareOp::kGreaterEqual: return CompareOp::kLessEqual;
    default: return op;
  }
}

bool IsConstant(const Context& context, Spot spot) {
  return context.reader.IsLiteral(spot.node) || context.reader.node(spot.node).op == Op::kAsOf;
}

// Both sides in one unit: that of the side that is not a constant, else of the other.
UnitExpression CommonUnit(const Context& context, Spot left, Spot right) {
  const UnitExpression unit = ShownUnit(context, IsConstant(context, left) ? right.node : left.node);
  return unit.text.empty() ? ShownUnit(context, IsConstant(context, left) ? left.node : right.node) : unit;
}

Side SideOf(const Context& context, Spot spot, const UnitExpression& unit) {
  return {spot, IsConstant(context, spot), Describe(context, spot.node), ShowValue(context, spot, &unit)};
}

const foundation::Number* KnownNumber(const Context& context, Spot spot) {
  const auto* column = std::get_if<values::NumberColumn>(&context.reader.trace().columns[spot.node.index]);
  if (column == nullptr || context.reader.StateAt(spot) != values::State::kKnown) return nullptr;
  return column->value.size() > spot.row ? &column->value[spot.row] : column->value.empty() ? nullptr : &column->value[0];
}

bool IsOrdering(CompareOp op) { return op != CompareOp::kEqual && op != CompareOp::kNotEqual; }
bool WantsLess(CompareOp op) { return op == CompareOp::kLess || op == CompareOp::kLessEqual; }

// By how much a number or date misses its limit: "，超出 0.5" / ", 0.5 too high".
Words Excess(const Context& context, const Side& left, CompareOp wanted, const Side& right, const UnitExpression& unit) {
  const auto* a = KnownNumber(context, left.spot);
  const auto* b = KnownNumber(context, right.spot);
  if (a == nullptr || b == nullptr || !IsOrdering(wanted) || *a == *b) return {};
  const foundation::Number by = foundation::Abs(*a - *b);
  if (context.reader.node(left.spot.node).type.kind == schema::TypeKind::kDate) {
    const Words days = Plain(by.ToString());
    return WantsLess(wanted) ? Say("，晚 {0} 天", ", {0} days late", {days}) : Say("，早 {0} 天", ", {0} days early", {days});
  }
  const Words amount = WithUnit(context, ShowNumber(by, unit));
  return WantsLess(wanted) ? Say("，超出 {0}", ", {0} too high", {amount}) : Say("，差 {0}", ", {0} too low", {amount});
}

// Cut numbers must not make two different values look alike.
Words Safe(Words words, const Side& left, const Side& right) {
  if (left.value.brief == right.value.brief) words.brief = words.exact;
  return words;
}

// A side whose name is its value already: a literal, or `2 * 0.5 kg` that was reckoned beforehand.
bool ShowsItself(const Side& side) { return side.constant || side.name.exact == side.value.exact; }

Words NumberSentence(const Context& context, Side left, CompareOp wanted, Side right, const UnitExpression& unit) {
  const Words excess = Excess(context, left, wanted, right, unit);
  const Words limit = ShowsItself(right) ? right.value : Say("{0}（{1}）", "{0} ({1})", {right.name, right.value});
  return Safe(Say("{0} = {1}，要求{2}{3}{4}", "{0} = {1}, required{2}{3}{4}", {left.name, left.value, CompareWords(wanted), limit, excess}), left, right);
}

Words EqualitySentence(Side left, CompareOp wanted, Side right) {
  const bool equal = wanted == CompareOp::kEqual;
  const Words other = ShowsItself(right) ? Say("“{0}”", "\"{0}\"", {right.value}) : Say("{0}“{1}”", "{0} \"{1}\"", {right.name, right.value});
  return Say(equal ? "{0}为“{1}”，要求为{2}" : "{0}为“{1}”，要求不为{2}", equal ? "{0} is \"{1}\", required {2}" : "{0} is \"{1}\", required not {2}",
             {left.name, left.value, other});
}

// `a better than b`: the ranks are compared, the members are shown.
Words RankSentence(const Context& context, Spot left, CompareOp wanted, Spot right) {
  const auto member = [&](Spot rank) {
    const Node& node = context.reader.node(rank.node);
    return node.op == Op::kRank ? context.reader.Beside(rank, node.inputs[0]) : rank;
  };
  const Spot a = member(left), b = member(right);
  const Words limit = IsConstant(context, b) ? ShowValue(context, b) : Say("{0}（{1}）", "{0} ({1})", {Describe(context, b.node), ShowValue(context, b)});
  const char* zh = wanted == CompareOp::kLess ? "{0}为“{1}”，要求优于{2}" : wanted == CompareOp::kLessEqual ? "{0}为“{1}”，要求不低于{2}"
                   : wanted == CompareOp::kGreater ? "{0}为“{1}”，要求低于{2}" : "{0}为“{1}”，要求不优于{2}";
  const char* en = wanted == CompareOp::kLess ? "{0} is \"{1}\", required better than {2}" : wanted == CompareOp::kLessEqual ? "{0} is \"{1}\", required no worse than {2}"
                   : wanted == CompareOp::kGreater ? "{0} is \"{1}\", required worse than {2}" : "{0} is \"{1}\", required no better than {2}";
  return Say(zh, en, {Describe(context, a.node), ShowValue(context, a), limit});
}

bool IsRank(const Context& context, Spot spot) { return context.reader.node(spot.node).op == Op::kRank; }

}  // namespace

Words CompareSentence(const Context& context, Spot spot, bool wanted) {
  const Node& node = context.reader.node(spot.node);
  Spot left = context.reader.Beside(spot, node.inputs[0]), right = context.reader.Beside(spot, node.inputs[1]);
  CompareOp op = wanted ? node.compare : Opposite(node.compare);
  if (IsConstant(context, left) && !IsConstant(context, right)) {
    std::swap(left, right);
    op = Mirrored(op);
  }
  if (IsRank(context, left) || IsRank(context, right)) return RankSentence(context, left, op, right);
  const UnitExpression unit = CommonUnit(context, left, right);
  const Side a = SideOf(context, left, unit), b = SideOf(context, right, unit);
  if (node.op == Op::kCompareNumber) return NumberSentence(context, a, op, b, unit);
  return EqualitySentence(a, op, b);
}

}  // namespace footrule::verdict
