#include "verdict/words/describe.h"

#include <algorithm>

#include "semantics/core/machine.h"
#include "verdict/words/scale_test.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::NodeId;
using plan::Op;
using semantics::CompareOp;
using semantics::FoldOp;

constexpr int kDepth = 5;

Words DescribeDeep(const Context& context, NodeId id, int depth);

std::vector<Words> Inputs(const Context& context, const Node& node, int depth) {
  std::vector<Words> parts;
  for (const NodeId input : node.inputs) parts.push_back(DescribeDeep(context, input, depth - 1));
  return parts;
}

Words Input(const Context& context, const Node& node, std::size_t i, int depth) {
  return i < node.inputs.size() ? DescribeDeep(context, node.inputs[i], depth - 1) : Words{};
}

// What `is none` is asked of: a field, or any other value.
Words Asked(const Context& context, const Node& node, int depth) {
  return node.field.is_valid() ? FieldWords(context, node.field) : Input(context, node, 0, depth);
}

bool IsSum(Op op) { return op == Op::kAdd || op == Op::kSubtract || op == Op::kNegate; }

// Sums inside products stand in brackets.
Words Factor(const Context& context, const Node& node, std::size_t i, int depth) {
  const Words words = Input(context, node, i, depth);
  const bool named = context.reader.DefinitionOf(node.inputs[i]) != nullptr;
  return IsSum(context.reader.node(node.inputs[i]).op) && !named ? Say("({0})", "({0})", {words}) : words;
}

Words Product(const Context& context, const Node& node, int depth) {
  std::vector<Words> parts;
  for (std::size_t i = 0; i < node.inputs.size(); ++i) parts.push_back(Factor(context, node, i, depth));
  const char* sign = node.op == Op::kMultiply ? " × " : " / ";
  return Joined(parts, sign, sign);
}

Words FoldWords(const Context& context, const Node& node, int depth) {
  const Words rows = TableWords(context, context.reader.TableOf(context.reader.link(node.link).from));
  const Words value = Input(context, node, 0, depth);
  switch (node.fold) {
    case FoldOp::kCount: return Say("{0}数量", "number of {0}", {rows});
    case FoldOp::kSum: return Say("{0}合计", "sum of {0}", {value});
    case FoldOp::kMean: return Say("{0}平均值", "mean of {0}", {value});
    case FoldOp::kLeast: return Say("最小（最早）的{0}", "least {0}", {value});
    case FoldOp::kGreatest: return Say("最大（最晚）的{0}", "greatest {0}", {value});
    case FoldOp::kDistinct: return Say("“{0}”不同取值的个数", "number of different values of \"{0}\"", {value});
    case FoldOp::kDaysCovered: return Say("{0}覆盖的天数", "days covered by {0}", {rows});
    case FoldOp::kAll: return Say("每一{0}都满足：{1}", "every {0}: {1}", {rows, value});
    case FoldOp::kAny: return Say("有{0}满足：{1}", "some {0}: {1}", {rows, value});
  }
  return rows;
}

Words TermWords(const Context& context, std::uint32_t index) {
  const auto& terms = context.reader.program().terms;
  if (index >= terms.size()) return Say("待补充的规定", "a term left open");
  return LabelOr(terms[index].label, terms[index].name);
}

Words LookupWords(const Context& context, const Node& node) {
  const auto& parameters = context.reader.program().parameters;
  if (node.index >= parameters.size()) return Say("参数", "parameter");
  return LabelOr(parameters[node.index].label, parameters[node.index].name);
}

Words SeriesKeyWords(const Context& context, const Node& node, int depth) {
  const plan::Frame& frame = context.reader.frame(node.frame);
  return node.index < frame.keys.size() ? DescribeDeep(context, frame.keys[node.index], depth - 1) : Say("分组", "group");
}

Words RunWords(const Node& node) {
  switch (static_cast<semantics::RunPart>(node.index)) {
    case semantics::RunPart::kFrom: return Say("连续段的起日", "first day of the run");
    case semantics::RunPart::kUntil: return Say("连续段的止日", "day the run ends");
    case semantics::RunPart::kCount: return Say("连续段的行数", "number of rows of the run");
    case semantics::RunPart::kExists: return Say("有连续段", "there is a run");
  }
  return {};
}

Words LifeCycleWords(const Context& context, const Node& node) {
  const auto& machine = *context.reader.plan().machines[node.index / plan::kMachineParts];
  return LabelOr(context.reader.schema().list(machine.states).label, machine.name);
}

Words OutcomeWords(const Context& context, const Node& node, bool met) {
  const Node* outcome = &node;
  while (outcome->op != Op::kOutcome && !outcome->inputs.empty()) outcome = &context.reader.node(outcome->inputs[0]);
  if (outcome->op != Op::kOutcome) return Say("另一项要求", "another requirement");
  const semantics::Requirement& requirement = context.reader.RequirementOf(outcome->index);
  const Words name = LabelOr(requirement.label, requirement.name);
  if (node.op == Op::kOutcome) return Say("“{0}”", "\"{0}\"", {name});
  return met ? Say("“{0}”符合", "\"{0}\" is met", {name}) : Say("“{0}”不符合", "\"{0}\" is not met", {name});
}

Words ListWords(const Context& context, schema::ListId list) {
  if (!list.is_valid()) return Say("列表", "list");
  return LabelOr(context.reader.schema().list(list).label, context.reader.schema().list(list).name);
}

// "{0} better than {1}" where ranks are compared, "{0} ≤ {1}" else.
Words DescribeCompare(const Context& context, const Node& node, int depth) {
  const Words left = Input(context, node, 0, depth), right = Input(context, node, 1, depth);
  if (context.reader.node(node.inputs[0]).op != Op::kRank) return Say("{0}{1}{2}", "{0}{1}{2}", {left, CompareWords(node.compare), right});
  switch (node.compare) {
    case CompareOp::kLess: return Say("{0} 优于 {1}", "{0} better than {1}", {left, right});
    case CompareOp::kLessEqual: return Say("{0} 不低于 {1}", "{0} no worse than {1}", {left, right});
    case CompareOp::kGreater: return Say("{0} 低于 {1}", "{0} worse than {1}", {left, right});
    default: return Say("{0} 不优于 {1}", "{0} no better than {1}", {left, right});
  }
}

// One case and what follows from it (a quantifier over a list makes these); more cases have no short words.
Words DescribeSelect(const Context& context, const Node& node, int depth) {
  const bool one_case = node.type.kind == schema::TypeKind::kTruth && node.inputs.size() == 3 && node.flag;
  if (!one_case) return Say("按情形确定的值", "the value for the case");
  return Say("{0} 时：{1}", "where {0}: {1}", {Input(context, node, 0, depth), Input(context, node, 1, depth)});
}

Words DescribeNot(const Context& context, const Node& node, int depth) {
  const Node& denied = context.reader.node(node.inputs[0]);
  if (denied.op == Op::kIsRecorded) return Say("{0} 没有记录", "{0} is not recorded", {FieldWords(context, denied.field)});
  if (denied.op == Op::kIsNone) return Say("{0} 不为无", "{0} is not none", {Asked(context, denied, depth)});
  return Say("并非：{0}", "not: {0}", {Input(context, node, 0, depth)});
}

// Scales hold an `or` each, so that "and" between them could be misread.
Words DescribeAnd(const Context& context, const Node& node, int depth) {
  const bool scales = std::any_of(node.inputs.begin(), node.inputs.end(), [&](NodeId input) { return AsScaleTest(context.reader, input).has_value(); });
  return scales ? Joined(Inputs(context, node, depth), "；", "; ") : Joined(Inputs(context, node, depth), " 且 ", " and ");
}

Words DescribeScale(const Context& context, const ScaleTest& scale, int depth) {
  return Say("{0} 没有记录，或在 {1} 至 {2} 之间", "{0} is not recorded, or is from {1} to {2}",
             {DescribeDeep(context, scale.score, depth - 1), ShowValue(context, {scale.low, 0}), ShowValue(context, {scale.high, 0})});
}

// Operations on truths, members and sets.
Words DescribeTest(const Context& context, const Node& node, int depth) {
  switch (node.op) {
    case Op::kCompareNumber: case Op::kCompareSymbol: case Op::kCompareTruth: case Op::kCompareRow:
      return DescribeCompare(context, node, depth);
    case Op::kAnd: return DescribeAnd(context, node, depth);
    case Op::kOr: return Joined(Inputs(context, node, depth), " 或 ", " or ");
    case Op::kNot: return DescribeNot(context, node, depth);
    case Op::kSetHas: return Say("{1} 含 {0}", "{0} in {1}", {Input(context, node, 0, depth), Input(context, node, 1, depth)});
    case Op::kSetInside: return Say("{0} 都在 {1} 之内", "{0} inside {1}", {Input(context, node, 0, depth), Input(context, node, 1, depth)});
    case Op::kSetEqual: return Say("{0} 等于 {1}", "{0} equals {1}", {Input(context, node, 0, depth), Input(context, node, 1, depth)});
    case Op::kInList: return Say("{0} 属于 {1}", "{0} in {1}", {Input(context, node, 0, depth), ListWords(context, node.list)});
    case Op::kIsRecorded: return Say("{0} 有记录", "{0} is recorded", {FieldWords(context, node.field)});
    case Op::kIsNone: return Say("{0} 为无", "{0} is none", {Asked(context, node, depth)});
    case Op::kOutcome: return OutcomeWords(context, node, true);
    case Op::kOutcomeIs: return OutcomeWords(context, node, node.flag);
    default: return Plain("…");
  }
}

Words DescribeNode(const Context& context, NodeId id, int depth) {
  const Node& node = context.reader.node(id);
  switch (node.op) {
    case Op::kConstant: return ShowValue(context, {id, 0});
    case Op::kLoad: return FieldWords(context, node.field);
    case Op::kGap: return TermWords(context, node.index);
    case Op::kAsOf: return Say("基准日期", "as-of date");
    case Op::kGather: case Op::kRank: return Input(context, node, 0, depth);
    case Op::kRoundTo: case Op::kRoundLike: return Say("修约后的{0}", "rounded {0}", {Input(context, node, 0, depth)});
    case Op::kWrittenInterval: return Say("{0}所写的末位", "last digit written in {0}", {FieldWords(context, node.field)});
    case Op::kAdd: return Joined(Inputs(context, node, depth), " + ", " + ");
    case Op::kSubtract: return Joined(Inputs(context, node, depth), " − ", " - ");
    case Op::kNegate: return Say("−{0}", "-{0}", {Input(context, node, 0, depth)});
    case Op::kMultiply: case Op::kDivide: return Product(context, node, depth);
    case Op::kLeast: return Say("最小({0})", "least({0})", {Joined(Inputs(context, node, depth), "、", ", ")});
    case Op::kGreatest: return Say("最大({0})", "greatest({0})", {Joined(Inputs(context, node, depth), "、", ", ")});
    case Op::kYear: return Say("{0}的年份", "year of {0}", {Input(context, node, 0, depth)});
    case Op::kJoin: return Joined(Inputs(context, node, depth), " & ", " & ");
    case Op::kPad: return Say("{0}补足 {1} 位", "{0} in {1} digits", {Input(context, node, 0, depth), Plain(std::to_string(node.index))});
    case Op::kSelect: return DescribeSelect(context, node, depth);
    case Op::kFold: return FoldWords(context, node, depth);
    case Op::kLookup: return LookupWords(context, node);
    case Op::kShift: return Say("由{0}推算的日期", "date counted from {0}", {Input(context, node, 0, depth)});
    case Op::kSeriesKey: return SeriesKeyWords(context, node, depth);
    case Op::kRun: return RunWords(node);
    case Op::kLifeCycle: return LifeCycleWords(context, node);
    default: return DescribeTest(context, node, depth);
  }
}

Words DescribeDeep(const Context& context, NodeId id, int depth) {
  if (depth <= 0 || !id.is_valid()) return Plain("…");
  const Op op = context.reader.node(id).op;
  const semantics::Definition* definition = context.reader.DefinitionOf(id);
  if (definition != nullptr && op != Op::kLoad && op != Op::kConstant) return LabelOr(definition->label, definition->name);
  if (const auto scale = AsScaleTest(context.reader, id)) return DescribeScale(context, *scale, depth);
  return DescribeNode(context, id, depth);
}

}  // namespace

Words Describe(const Context& context, NodeId node) { return DescribeDeep(context, node, kDepth); }

Words LabelOr(const Text& label, const std::string& name) { return Plain(label.empty() ? foundation::Same(name) : label); }

Words FieldWords(const Context& context, schema::FieldId id) {
  const schema::Field& field = context.reader.schema().field(id);
  const schema::Table& table = context.reader.schema().table(field.table);
  const bool root = field.table == schema::Schema::kRoot;
  return LabelOr(field.label, root ? field.name : table.noun + "." + field.name);
}

Words TableWords(const Context& context, schema::TableId id) {
  const schema::Table& table = context.reader.schema().table(id);
  return LabelOr(table.label, table.json_path.empty() ? table.noun : table.json_path.back());
}

Words CompareWords(CompareOp op) {
  switch (op) {
    case CompareOp::kEqual: return Plain(" = ");
    case CompareOp::kNotEqual: return Plain(" ≠ ");
    case CompareOp::kLess: return Plain(" < ");
    case CompareOp::kLessEqual: return Plain(" ≤ ");
    case CompareOp::kGreater: return Plain(" > ");
    case CompareOp::kGreaterEqual: return Plain(" ≥ ");
  }
  return {};
}

CompareOp Opposite(CompareOp op) {
  switch (op) {
    case CompareOp::kEqual: return CompareOp::kNotEqual;
    case CompareOp::kNotEqual: return CompareOp::kEqual;
    case CompareOp::kLess: return CompareOp::kGreaterEqual;
    case CompareOp::kLessEqual: return CompareOp::kGreater;
    case CompareOp::kGreater: return CompareOp::kLessEqual;
    case CompareOp::kGreaterEqual: return CompareOp::kLess;
  }
  return op;
}

}  // namespace footrule::verdict
