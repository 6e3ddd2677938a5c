// Comparisons: numbers and dates by size, everything by equality, members by rank, requirements by outcome, presence.
#include <algorithm>

#include "semantics/checker/conclusion_case.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/membership.h"

namespace footrule::semantics {

using schema::TypeKind;
using syntax::Relation;

namespace {

CompareOp ToCompare(Relation relation) {
  switch (relation) {
    case Relation::kNotEqual: case Relation::kIsNot: return CompareOp::kNotEqual;
    case Relation::kLess: return CompareOp::kLess;
    case Relation::kLessEqual: return CompareOp::kLessEqual;
    case Relation::kGreater: return CompareOp::kGreater;
    case Relation::kGreaterEqual: return CompareOp::kGreaterEqual;
    default: return CompareOp::kEqual;
  }
}

bool IsEquality(CompareOp op) { return op == CompareOp::kEqual || op == CompareOp::kNotEqual; }

std::string LoneWord(const syntax::ExprRef& expr) {
  const auto* name = syntax::As<syntax::NameRef>(expr);
  return name ? name->name.text : "";
}

// A row, not a group of rows.
bool IsRowOf(const Binding& binding, TableId table) {
  if (binding.value.type.kind != TypeKind::kRow || binding.value.type.table != table) return false;
  const RowRef& row = binding.value.row;
  return !row.variable || !row.variable->series || !row.steps.empty();
}

// `R is met`: for the row in scope if R speaks of rows of its table, else as a whole.
std::optional<Checked> OutcomeTest(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const std::string word = LoneWord(comparison.right);
  if (word != "met" && word != "符合") return std::nullopt;
  const std::string name = SpelledName(context, comparison.left);
  const bool waived = std::find(context.bound.waived.begin(), context.bound.waived.end(), name) != context.bound.waived.end();
  if (waived && !env.Find(name)) return TruthValue(MakeCore(Constant{comparison.relation == Relation::kIs}, TruthType(), span), span);   // what is waived asks for nothing
  const auto found = context.names.requirements.find(name);
  if (name.empty() || env.Find(name) || found == context.names.requirements.end()) return std::nullopt;
  const RequirementId id = UseRequirement(context, found->second, comparison.left->span);
  if (!id.is_valid()) return Failed(span);
  OutcomeIs test{id, true, {}, comparison.relation == Relation::kIs};
  const Requirement& requirement = context.program.requirements[id.index];
  const VariableRef subject = requirement.instances.size() == 1 ? requirement.instances[0].subject : nullptr;
  if (subject && !subject->series)
    for (const Binding& binding : env.bindings)
      if (IsRowOf(binding, subject->table)) {
        test.whole = false;
        test.row = binding.value.row;
      }
  return TruthValue(MakeCore(std::move(test), TruthType(), span), span);
}

// `x is recorded`, `x is none`.
std::optional<Checked> PresenceTest(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const std::string word = LoneWord(comparison.right);
  const bool recorded = word == "recorded" || word == "有记录", none = word == "none" || word == "无";
  if (!recorded && !none) return std::nullopt;
  const Checked value = CheckExpr(context, env, comparison.left);
  if (value.is_error()) return Failed(span);
  if (!value.expr || (recorded && !std::holds_alternative<FieldRead>(value.expr->node))) {
    context.Report(Make(Code::kPresenceOfField, value.span));
    return Failed(span);
  }
  if (none && !value.type.or_none) {
    context.Report(Make(Code::kNeverNone, value.span));
    return Failed(span);
  }
  ExprRef test = MakeCore(Presence{recorded ? PresenceOp::kRecorded : PresenceOp::kNone, value.expr}, TruthType(), span);
  return TruthValue(comparison.relation == Relation::kIs ? test : NotExpr(test, span), span);
}

// `x is well_formed`: what was read with the code.
std::optional<Checked> FormTest(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const std::string word = LoneWord(comparison.right);
  if (word != "well_formed" && word != "格式正确") return std::nullopt;
  const Checked value = CheckExpr(context, env, comparison.left);
  if (value.is_error()) return Failed(span);
  const auto* read = value.expr ? std::get_if<FieldRead>(&value.expr->node) : nullptr;
  if (!read || !context.program.schema.field(read->field).pattern.is_valid()) {
    context.Report(Make(Code::kWellFormedOfCode, value.span));
    return Failed(span);
  }
  const FieldId form = context.program.schema.field(read->field).taken.front();
  ExprRef test = MakeCore(FieldRead{read->row, form}, TruthType(), span);
  return TruthValue(comparison.relation == Relation::kIs ? test : NotExpr(test, span), span);
}

bool Comparable(Context& context, CompareOp op, const Checked& left, const Checked& right, Span at) {
  const bool sized = left.type.kind == TypeKind::kNumber || left.type.kind == TypeKind::kDate;
  if (left.type.kind != right.type.kind || left.type.list != right.type.list || left.type.table != right.type.table) {
    ReportMismatch(context, Code::kCannotCompare, at, left, right);
    return false;
  }
  if (!(left.type.dimension == right.type.dimension)) {
    ReportMismatch(context, Code::kDimensionsDoNotCompare, at, left, right);
    return false;
  }
  if (!sized && !IsEquality(op)) {
    context.Report(Make(Code::kNoOrder, at).With("type", Describe(context, left.type)));
    return false;
  }
  if (left.type.kind == TypeKind::kInterval || left.type.kind == TypeKind::kRange) {
    if (left.type.kind == TypeKind::kInterval && IsEquality(op)) return true;
    context.Report(Make(Code::kNoOrder, at).With("type", Describe(context, left.type)));
    return false;
  }
  return true;
}

// The left side rounded to the written decimals of the limit (GB/T 8170-2008, 4.3.3: rounded-value comparison).
ExprRef RoundedToLimit(Context& context, const Checked& left, const Checked& right, Span span) {
  if (left.rounded_at.is_valid()) {
    context.Report(Make(Code::kRoundedTwice, span).Mark(left.rounded_at, {"此处已经修约", "rounded here already"}));
    return nullptr;
  }
  if (!right.decimals || left.type.kind != TypeKind::kNumber) {
    context.Report(Make(Code::kLimitIsNoLiteral, right.span));
    return nullptr;
  }
  const Number interval = Number::PowerOfTen(-*right.decimals) * right.unit.factor;
  return MakeCore(Round{left.expr, interval, nullptr}, left.type, left.span);
}

ExprRef CompareIntervals(const Checked& left, const Checked& right, bool equal, Span span) {
  ExprRef same = AndExpr({CompareExpr(CompareOp::kEqual, left.from, right.from, span), CompareExpr(CompareOp::kEqual, left.to, right.to, span)}, span);
  return equal ? same : NotExpr(same, span);
}

ExprRef WithTolerance(Context& context, const Environment& env, const syntax::Comparison& comparison, const Checked& left, const Checked& right, Span span) {
  const Checked slack = CheckExpr(context, env, comparison.tolerance);
  if (slack.is_error()) return nullptr;
  if (comparison.relation != Relation::kEqual || left.type.kind != TypeKind::kNumber) {
    context.Report(Make(Code::kToleranceOnlyForEqual, comparison.tolerance->span));
    return nullptr;
  }
  if (!ExpectType(context, slack, right.type, right.span)) return nullptr;
  ExprRef low = MakeCore(NumberExpr{NumberOp::kSubtract, {right.expr, slack.expr}}, right.type, span);
  ExprRef high = MakeCore(NumberExpr{NumberOp::kAdd, {right.expr, slack.expr}}, right.type, span);
  return AndExpr({CompareExpr(CompareOp::kGreaterEqual, left.expr, low, span), CompareExpr(CompareOp::kLessEqual, left.expr, high, span)}, span);
}

// A bare member on either side is read as a member of the other side's list.
void CheckSides(Context& context, const Environment& env, const syntax::Comparison& comparison, Checked& left, Checked& right) {
  const bool lone_left = !LoneWord(comparison.left).empty() && !env.Find(LoneWord(comparison.left)) && context.names.members.count(LoneWord(comparison.left)) > 1;
  if (lone_left) {
    right = CheckExpr(context, env, comparison.right);
    left = CheckExpr(context, env, comparison.left, &right.type);
  } else {
    left = CheckExpr(context, env, comparison.left);
    right = CheckExpr(context, env, comparison.right, left.is_error() ? nullptr : &left.type);
  }
}

ExprRef Compared(Context& context, const Environment& env, const syntax::Comparison& comparison, const Checked& left, const Checked& right, Span span) {
  const CompareOp op = ToCompare(comparison.relation);
  if (!Comparable(context, op, left, right, comparison.relation_span)) return nullptr;
  if (left.type.kind == TypeKind::kInterval) return CompareIntervals(left, right, op == CompareOp::kEqual, span);
  if (left.type.kind == TypeKind::kRow) {
    ExprRef same = SameRow(context, left, right, span);
    return same && op == CompareOp::kNotEqual ? NotExpr(same, span) : same;
  }
  if (comparison.tolerance) return WithTolerance(context, env, comparison, left, right, span);
  if (left.type.kind == TypeKind::kSet) {
    ExprRef same = MakeCore(SetExpr{SetOp::kEqual, left.expr, right.expr}, TruthType(), span);
    return op == CompareOp::kEqual ? same : NotExpr(same, span);
  }
  ExprRef value = left.expr;
  if (comparison.by_rounded_value && !(value = RoundedToLimit(context, left, right, span))) return nullptr;
  return CompareExpr(op, value, right.expr, span);
}

// `CONCLUSION is CASE`.
std::optional<Checked> ConclusionTest(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const auto conclusion = NamedConclusion(context, env, comparison.left);
  if (!conclusion) return std::nullopt;
  ExprRef test = ConclusionIs(context, *conclusion, comparison.right);
  if (!test) return Failed(span);
  return TruthValue(comparison.relation == Relation::kIs ? test : NotExpr(test, span), span);
}

}  // namespace

ExprRef SameRow(Context& context, const Checked& left, const Checked& right, Span span) {
  const std::vector<FieldId> key = context.program.schema.table(left.type.table).key;
  if (key.empty()) {
    context.Report(Make(Code::kNoKey, span).With("name", context.program.schema.table(left.type.table).noun));
    return nullptr;
  }
  std::vector<ExprRef> equal;
  for (FieldId field : key) equal.push_back(CompareExpr(CompareOp::kEqual, ReadField(context, left.row, field, left.span).expr, ReadField(context, right.row, field, right.span).expr, span));
  return AndExpr(std::move(equal), span);
}

Checked CheckComparison(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  if (IsMembership(comparison.relation)) return CheckMembership(context, env, comparison, span);
  if (comparison.relation == Relation::kIs || comparison.relation == Relation::kIsNot) {
    if (auto outcome = OutcomeTest(context, env, comparison, span)) return *outcome;
    if (auto conclusion = ConclusionTest(context, env, comparison, span)) return *conclusion;
    if (auto presence = PresenceTest(context, env, comparison, span)) return *presence;
    if (auto form = FormTest(context, env, comparison, span)) return *form;
  }
  Checked left, right;
  CheckSides(context, env, comparison, left, right);
  if (left.is_error() || right.is_error()) return Failed(span);
  ExprRef compared = Compared(context, env, comparison, left, right, span);
  return compared ? TruthValue(compared, span) : Failed(span);
}

}  // namespace footrule::semantics
