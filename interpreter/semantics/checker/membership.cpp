#include "semantics/checker/membership.h"

#include "semantics/checker/conclusion_case.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;
using syntax::Relation;

namespace {

// `x in LIST` with the line `others` of the list, read where the dossier is one row.
ExprRef InListExpr(Context& context, const Checked& member, ListId list, Span span) {
  InList test{member.expr, list, nullptr, true};
  const auto others = context.others.find(list);
  if (others != context.others.end() && others->second.declared) {
    test.others_judgement = others->second.for_judgement;
    if (others->second.when) test.others_when = CheckCondition(context, {}, others->second.when);
  }
  return MakeCore(std::move(test), TruthType(), span);
}

std::optional<ListId> NamedList(const Context& context, const Environment& env, const syntax::ExprRef& expr) {
  const auto* name = syntax::As<syntax::NameRef>(expr);
  if (!name || env.Find(name->name.text)) return std::nullopt;
  const auto it = context.names.lists.find(name->name.text);
  return it == context.names.lists.end() ? std::nullopt : std::optional(it->second);
}

// An element of a set literal that is no constant makes `x in {a, b}` a chain of equalities.
ExprRef InElements(Context& context, const Environment& env, const Checked& left, const syntax::SetLiteral& set, Span span) {
  std::vector<ExprRef> equal;
  bool failed = false;
  for (const syntax::ExprRef& element : set.elements) {
    const Checked value = CheckExpr(context, env, element, &left.type);
    if (value.is_error() || !ExpectType(context, value, left.type, left.span)) {
      failed = true;
      continue;
    }
    if (left.type.kind == TypeKind::kRow) equal.push_back(SameRow(context, left, value, span));
    else equal.push_back(CompareExpr(CompareOp::kEqual, left.expr, value.expr, span));
    failed = failed || !equal.back();
  }
  if (failed) return nullptr;
  return equal.empty() ? NotExpr(TrueExpr(span), span) : OrExpr(std::move(equal), span);
}

ExprRef InValue(Context& context, const Environment& env, const syntax::Comparison& comparison, const Checked& left, Span span) {
  const Checked right = CheckExpr(context, env, comparison.right, &left.type);
  if (right.is_error()) return nullptr;
  const bool span_of_dates = right.type.kind == TypeKind::kInterval && left.type.kind == TypeKind::kDate;
  const bool span_of_numbers = right.type.kind == TypeKind::kRange && left.type.kind == TypeKind::kNumber && left.type.dimension == right.type.dimension;
  if (span_of_dates || span_of_numbers)
    return AndExpr({CompareExpr(CompareOp::kGreaterEqual, left.expr, right.from, span), CompareExpr(CompareOp::kLessEqual, left.expr, right.to, span)}, span);
  const bool element = right.type.kind == TypeKind::kSet && (left.type.kind == TypeKind::kText ? !right.type.list.is_valid() : left.type.list == right.type.list) && (left.type.kind == TypeKind::kText || left.type.kind == TypeKind::kMember);
  if (element) return MakeCore(SetExpr{SetOp::kHas, left.expr, right.expr}, TruthType(), span);
  ReportMismatch(context, Code::kCannotBeIn, comparison.relation_span, left, right);
  return nullptr;
}

// `CONCLUSION in {a, b}`.
ExprRef InCases(Context& context, std::size_t conclusion, const syntax::SetLiteral& set, Span span) {
  std::vector<ExprRef> ways;
  for (const syntax::ExprRef& element : set.elements) {
    ways.push_back(ConclusionIs(context, conclusion, element));
    if (!ways.back()) return nullptr;
  }
  return ways.empty() ? NotExpr(TrueExpr(span), span) : OrExpr(std::move(ways), span);
}

ExprRef CheckIn(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const auto conclusion = NamedConclusion(context, env, comparison.left);
  const auto* cases = syntax::As<syntax::SetLiteral>(comparison.right);
  if (conclusion && cases) return InCases(context, *conclusion, *cases, span);
  if (const auto list = NamedList(context, env, comparison.right)) {
    const Type type = MemberType(*list);
    const Checked left = CheckExpr(context, env, comparison.left, &type);
    if (left.is_error() || !ExpectType(context, left, type, comparison.right->span)) return nullptr;
    return InListExpr(context, left, *list, span);
  }
  // A bare member before a set field: the set says of which list.
  const auto* lone = syntax::As<syntax::NameRef>(comparison.left);
  Checked left;
  if (lone && !env.Find(lone->name.text) && context.names.members.count(lone->name.text)) {
    const Checked right = CheckExpr(context, env, comparison.right);
    if (right.is_error()) return nullptr;
    left = CheckExpr(context, env, comparison.left, &right.type);
  } else {
    left = CheckExpr(context, env, comparison.left);
  }
  if (left.is_error()) return nullptr;
  if (const auto* set = syntax::As<syntax::SetLiteral>(comparison.right)) return InElements(context, env, left, *set, span);
  return InValue(context, env, comparison, left, span);
}

// `x inside {every member}` of a closed list holds whatever x is, also when x is missing: partial facts may decide.
bool HoldsEveryMember(const Context& context, const Checked& set) {
  const auto* constant = std::get_if<Constant>(&set.expr->node);
  if (!constant || !set.type.list.is_valid()) return false;
  const schema::List& list = context.program.schema.list(set.type.list);
  return !list.open && std::get<std::vector<SymbolId>>(constant->value).size() == list.members.size();
}

ExprRef CheckInside(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  const bool inside = comparison.relation == Relation::kInside;
  const syntax::ExprRef& small = inside ? comparison.left : comparison.right;
  const syntax::ExprRef& large = inside ? comparison.right : comparison.left;
  const bool literal_small = syntax::As<syntax::SetLiteral>(small) != nullptr;
  Checked a = CheckExpr(context, env, literal_small ? large : small);
  if (a.is_error()) return nullptr;
  Checked b = CheckExpr(context, env, literal_small ? small : large, &a.type);
  if (b.is_error()) return nullptr;
  if (a.type.kind == TypeKind::kInterval && b.type.kind == TypeKind::kInterval) {
    if (literal_small) std::swap(a, b);
    return AndExpr({CompareExpr(CompareOp::kGreaterEqual, a.from, b.from, span), CompareExpr(CompareOp::kLessEqual, a.to, b.to, span)}, span);
  }
  if (!inside && b.type.kind == TypeKind::kInterval && a.type.kind == TypeKind::kDate) std::swap(a, b);
  if (a.type.kind == TypeKind::kInterval && b.type.kind == TypeKind::kDate)   // interval covers date
    return AndExpr({CompareExpr(CompareOp::kGreaterEqual, b.expr, a.from, span), CompareExpr(CompareOp::kLessEqual, b.expr, a.to, span)}, span);
  if (a.type.kind != TypeKind::kSet || b.type.kind != TypeKind::kSet || a.type.list != b.type.list) {
    ReportMismatch(context, Code::kCannotBeInside, comparison.relation_span, a, b);
    return nullptr;
  }
  if (literal_small) std::swap(a, b);
  if (!a.type.or_none && HoldsEveryMember(context, b)) return TrueExpr(span);
  return MakeCore(SetExpr{SetOp::kInside, a.expr, b.expr}, TruthType(), span);
}

ExprRef CheckRank(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  Checked left = CheckExpr(context, env, comparison.left);
  const Checked right = CheckExpr(context, env, comparison.right, left.is_error() ? nullptr : &left.type);
  if (left.is_error() || right.is_error()) return nullptr;
  if (left.type.kind != TypeKind::kMember || right.type.kind != TypeKind::kMember || left.type.list != right.type.list) {
    ReportMismatch(context, Code::kCannotRank, comparison.relation_span, left, right);
    return nullptr;
  }
  const schema::List& list = context.program.schema.list(left.type.list);
  if (!list.best_first) {
    context.Report(Make(Code::kListHasNoOrder, comparison.relation_span).With("name", list.name));
    return nullptr;
  }
  const CompareOp op = comparison.relation == Relation::kBetterThan ? CompareOp::kLess : CompareOp::kLessEqual;
  ExprRef a = MakeCore(Rank{left.expr, list.id}, NumberType(), left.span);
  ExprRef b = MakeCore(Rank{right.expr, list.id}, NumberType(), right.span);
  return CompareExpr(op, a, b, span);
}

}  // namespace

bool IsMembership(Relation relation) {
  return relation == Relation::kIn || relation == Relation::kNotIn || relation == Relation::kInside || relation == Relation::kCovers ||
         relation == Relation::kBetterThan || relation == Relation::kNoWorseThan;
}

Checked CheckMembership(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span) {
  ExprRef test;
  switch (comparison.relation) {
    case Relation::kIn: case Relation::kNotIn: test = CheckIn(context, env, comparison, span); break;
    case Relation::kInside: case Relation::kCovers: test = CheckInside(context, env, comparison, span); break;
    default: test = CheckRank(context, env, comparison, span); break;
  }
  if (!test) return Failed(span);
  return TruthValue(comparison.relation == Relation::kNotIn ? NotExpr(test, span) : test, span);
}

}  // namespace footrule::semantics
