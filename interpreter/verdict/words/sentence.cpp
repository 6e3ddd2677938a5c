#include "verdict/words/sentence.h"

#include "verdict/causes/evidence.h"
#include "verdict/words/code_sentence.h"
#include "verdict/words/describe.h"
#include "verdict/words/scale_test.h"
#include "verdict/words/sentence_compare.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::Op;
using semantics::FoldOp;
using values::State;
using values::Truth;

constexpr int kDepth = 6;
constexpr std::size_t kNamedRows = 3;

Words Why(const Context& context, Spot spot, bool wanted, int depth);

// The parts that are to blame: of a conjunction that failed, those that fail.
std::vector<Words> Blame(const Context& context, Spot spot, bool wanted, int depth) {
  std::vector<Words> parts;
  const Truth blamed = values::Decided(!wanted);
  for (const Spot input : Deciding(context, spot)) {
    if (context.reader.TruthAt(input) == blamed) parts.push_back(Why(context, input, wanted, depth - 1));
  }
  return parts;
}

Words Connective(const Context& context, Spot spot, bool wanted, int depth) {
  // A score that is recorded and out of its scale: nobody asks for it not to be recorded.
  if (const auto scale = AsScaleTest(context.reader, spot.node); scale && wanted) return Why(context, context.reader.Beside(spot, scale->range), wanted, depth - 1);
  const bool any_would_do = (context.reader.node(spot.node).op == Op::kOr) == wanted;
  const Words parts = Joined(Blame(context, spot, wanted, depth), "；", "; ");
  return any_would_do ? Say("以下各项至少应有一项成立，均不成立：{0}", "at least one of these must hold, none does: {0}", {parts}) : parts;
}

Words RowWords(const Context& context, plan::FrameId frame, std::size_t row) {
  const schema::TableId table = context.reader.TableOf(frame);
  return Plain(context.reader.dossier().RowName(table, row));
}

// Rows that fail `every` or hold against `no`: their names, and why the first does.
Words Witnesses(const Context& context, Spot spot, bool wanted, int depth) {
  const Node& node = context.reader.node(spot.node);
  const plan::FrameId from = context.reader.link(node.link).from;
  const auto& [rows, total] = WitnessRows(context, spot);
  if (rows.empty() || node.inputs.empty()) return Say("{0}：不成立", "{0}: does not hold", {Describe(context, spot.node)});
  std::vector<Words> names;
  for (std::size_t i = 0; i < rows.size() && i < kNamedRows; ++i) names.push_back(RowWords(context, from, rows[i]));
  const Words why = Why(context, context.reader.InFrame(from, rows[0], node.inputs[0]), wanted, depth - 1);
  const Words table = TableWords(context, context.reader.TableOf(from));
  if (total == 1) return Say("{0} {1}：{2}", "{0} {1}: {2}", {table, names[0], why});
  return Say("{0} {1} 不满足，其中 {2}：{3}", "{0} {1} fail; {2}: {3}", {table, Listed(names, kNamedRows, total), names[0], why});
}

// No row holds although one should.
Words NoWitness(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  const Words table = TableWords(context, context.reader.TableOf(context.reader.link(node.link).from));
  const plan::NodeId what = node.filter.is_valid() ? node.filter : node.inputs.empty() ? plan::NodeId{} : node.inputs[0];
  if (!what.is_valid()) return Say("“{0}”中没有任何行", "there is nothing in \"{0}\"", {table});
  return Say("“{0}”中没有符合条件的行（{1}）", "nothing in \"{0}\" fits ({1})", {table, Describe(context, what)});
}

Words Quantified(const Context& context, Spot spot, bool wanted, int depth) {
  const Node& node = context.reader.node(spot.node);
  const bool rows_tell = (node.fold == FoldOp::kAll) == wanted;
  if (rows_tell) return Witnesses(context, spot, wanted, depth);
  return node.fold == FoldOp::kAny ? NoWitness(context, spot) : Say("{0}：成立", "{0}: holds", {Describe(context, spot.node)});
}

// What a set lacks, or has too much.
Words SetSentence(const Context& context, Spot spot, bool wanted) {
  const Node& node = context.reader.node(spot.node);
  const Spot left = context.reader.Beside(spot, node.inputs[0]), right = context.reader.Beside(spot, node.inputs[1]);
  const Words a = ShowValue(context, left), b = ShowValue(context, right);
  const Words a_name = Describe(context, left.node), b_name = Describe(context, right.node);
  if (node.op == Op::kSetHas) {
    return wanted ? Say("{0}中没有“{1}”", "\"{1}\" is not in {0}", {b_name, a}) : Say("{0}中有“{1}”", "\"{1}\" is in {0}", {b_name, a});
  }
  const bool inside = node.op == Op::kSetInside;
  if (!wanted) return Say(inside ? "{0}（{1}）都在{2}之内" : "{0}（{1}）等于{2}", inside ? "{0} ({1}) is inside {2}" : "{0} ({1}) equals {2}", {a_name, a, b_name});
  return Say(inside ? "{0}为 {1}，要求都在以下范围内：{2}" : "{0}为 {1}，要求为 {2}", inside ? "{0}: {1}, required inside: {2}" : "{0}: {1}, required: {2}", {a_name, a, b});
}

Words MemberSentence(const Context& context, Spot spot, bool wanted) {
  const Node& node = context.reader.node(spot.node);
  const Spot member = context.reader.Beside(spot, node.inputs[0]);
  const schema::List& list = context.reader.schema().list(node.list);
  return Say(wanted ? "{0}为“{1}”，不属于{2}" : "{0}为“{1}”，属于{2}", wanted ? "{0} is \"{1}\", which is not in {2}" : "{0} is \"{1}\", which is in {2}",
             {Describe(context, member.node), ShowValue(context, member), LabelOr(list.label, list.name)});
}

Words PresenceSentence(const Context& context, Spot spot, bool wanted) {
  const Node& node = context.reader.node(spot.node);
  const Words field = node.field.is_valid() ? FieldWords(context, node.field) : Describe(context, node.inputs[0]);
  if (node.op == Op::kIsRecorded) return wanted ? Say("{0}没有记录", "{0} is not recorded", {field}) : Say("{0}有记录", "{0} is recorded", {field});
  return wanted ? Say("{0}不为“无”", "{0} is not \"none\"", {field}) : Say("{0}为“无”", "{0} is \"none\"", {field});
}

// What follows from a condition: why the value that was taken is what it is, and the condition.
Words Chosen(const Context& context, Spot spot, bool wanted, int depth) {
  const Node& node = context.reader.node(spot.node);
  const std::vector<Spot> deciding = Deciding(context, spot);
  if (deciding.empty() || context.reader.IsLiteral(deciding[0].node)) return Say("{0}：{1}", "{0}: {1}", {Describe(context, spot.node), ShowValue(context, spot)});
  const Words why = Why(context, deciding[0], wanted, depth - 1);
  const bool first = deciding[0].node == node.inputs[1];
  return first ? Say("{0}（{1}）", "{0} ({1})", {why, Describe(context, node.inputs[0])}) : why;
}

Words Gathered(const Context& context, Spot spot, bool wanted, int depth) {
  const Node& node = context.reader.node(spot.node);
  const std::int32_t target = context.reader.Target(node.link, spot.row);
  if (target < 0) return Say("{0}：没有对应的行", "{0}: there is no such row", {Describe(context, spot.node)});
  return Why(context, {node.inputs[0], static_cast<std::size_t>(target)}, wanted, depth);
}

Words Plainly(const Context& context, Spot spot, bool wanted) {
  return wanted ? Say("{0}：否", "{0}: no", {Describe(context, spot.node)}) : Say("{0}：是", "{0}: yes", {Describe(context, spot.node)});
}

Words Why(const Context& context, Spot spot, bool wanted, int depth) {
  if (depth <= 0 || !spot.node.is_valid()) return Plain("…");
  const Node& node = context.reader.node(spot.node);
  switch (node.op) {
    case Op::kAnd: case Op::kOr: return Connective(context, spot, wanted, depth);
    case Op::kNot: return Why(context, context.reader.Beside(spot, node.inputs[0]), !wanted, depth);
    case Op::kCompareNumber: case Op::kCompareSymbol: case Op::kCompareTruth: case Op::kCompareRow: return CompareSentence(context, spot, wanted);
    case Op::kSetHas: case Op::kSetInside: case Op::kSetEqual: return SetSentence(context, spot, wanted);
    case Op::kInList: return MemberSentence(context, spot, wanted);
    case Op::kIsRecorded: case Op::kIsNone: return PresenceSentence(context, spot, wanted);
    case Op::kGather: return Gathered(context, spot, wanted, depth);
    case Op::kSelect: return Chosen(context, spot, wanted, depth);
    case Op::kFold: return Quantified(context, spot, wanted, depth);
    default: return IsCodeTest(context, spot.node) ? CodeSentence(context, spot, wanted) : Plainly(context, spot, wanted);
  }
}

Words NoneIn(const Context& context, Spot spot) {
  for (const plan::NodeId input : context.reader.node(spot.node).inputs) {
    if (context.reader.StateAt(context.reader.Beside(spot, input)) == State::kNone) return Describe(context, input);
  }
  return Describe(context, spot.node);
}

// "缺 A、B；C 填写有误" / "A, B are missing; C cannot be used as filled in"
Words Shortcomings(const std::vector<Words>& absent, const std::vector<Words>& wrong) {
  std::vector<Words> parts;
  if (!absent.empty()) parts.push_back(Say("缺 {0}", absent.size() > 1 ? "{0} are missing" : "{0} is missing", {Listed(absent, kNamedRows, absent.size())}));
  if (!wrong.empty()) parts.push_back(Say("{0} 填写有误", "{0} cannot be used as filled in", {Listed(wrong, kNamedRows, wrong.size())}));
  return Joined(parts, "；", "; ");
}

}  // namespace

Words WhyNot(const Context& context, Spot spot, bool wanted) { return Why(context, spot, wanted, kDepth); }

Words WhyDefective(CauseFinder& finder, Spot spot) {
  const Context& context = finder.context();
  const Spot root = finder.Root(spot, State::kDefective);
  const Node& node = context.reader.node(root.node);
  if (node.op == Op::kDivide && node.inputs.size() == 2) {
    const Spot divisor = context.reader.Beside(root, node.inputs[1]);
    if (context.reader.StateAt(divisor) != State::kNone) return Say("规则有误：除数“{0}”为零", "the rule fails here: division by zero, \"{0}\" is 0", {Describe(context, divisor.node)});
  }
  if (node.op == Op::kPad && context.reader.StateAt(context.reader.Beside(root, node.inputs[0])) == State::kKnown)
    return Say("规则有误：{0}为 {1}，写不成 {2} 位数字", "the rule fails here: {0} is {1}, which cannot be written in {2} digits",
               {Describe(context, node.inputs[0]), ShowValue(context, context.reader.Beside(root, node.inputs[0])), Plain(std::to_string(node.index))});
  return Say("规则有误：“{0}”为“无”，不能用于计算或比较", "the rule fails here: \"{0}\" is \"none\" and cannot be computed with or compared", {NoneIn(context, root)});
}

Words WhyForJudgement(CauseFinder& finder, Spot spot) {
  const Context& context = finder.context();
  const Spot root = finder.Root(spot, State::kJudgement);
  const Node& node = context.reader.node(root.node);
  const bool member = (node.op == Op::kInList || node.op == Op::kRank) && !node.inputs.empty();
  if (node.op == Op::kOutcome) return Say("取决于待判断的要求{0}", "depends on a requirement that is for judgement: {0}", {Describe(context, root.node)});
  if (!member) return Say("由人判断：{0}", "left to a person: {0}", {Describe(context, root.node)});
  const Spot input = context.reader.Beside(root, node.inputs[0]);
  const schema::List& list = context.reader.schema().list(node.list);
  return Say("由人判断：{0}“{1}”不在“{2}”所列之内", "left to a person: {0} \"{1}\" is not among those listed in \"{2}\"",
             {Describe(context, input.node), ShowValue(context, input), LabelOr(list.label, list.name)});
}

Words CannotBeDecided(const Context& context, const MissingWalk& missing) {
  std::vector<Words> absent, wrong;   // a cell that stands somewhere was filled in, and could not be used
  for (const Datum& datum : missing.data()) {
    const Words name = datum.array ? TableWords(context, datum.table) : FieldWords(context, datum.field);
    auto& names = context.cells.Cell(datum).line == 0 ? absent : wrong;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  if (!absent.empty() || !wrong.empty()) return Say("无法判定：{0}", "cannot be decided: {0}", {Shortcomings(absent, wrong)});
  if (missing.reasons().empty()) return Say("无法判定", "cannot be decided");
  return Say("无法判定：{0}", "cannot be decided: {0}", {Plain(missing.reasons().front())});
}

}  // namespace footrule::verdict
