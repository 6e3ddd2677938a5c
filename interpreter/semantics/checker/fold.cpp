// Aggregates and quantifiers, over rows and over members one by one.
#include "semantics/checker/expr.h"
#include "semantics/checker/functions.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

ExprRef MakeFold(FoldOp op, const BoundRange& range, ExprRef value, ExprRef value2, Type type, Span span) {
  return MakeCore(Fold{op, range.variable, range.domain, range.where, std::move(value), std::move(value2)}, std::move(type), span);
}

// Folds that a run with several entries leaves as they are.
RunUse RunUseOf(FoldOp op) {
  const bool idempotent = op == FoldOp::kAll || op == FoldOp::kAny || op == FoldOp::kLeast || op == FoldOp::kGreatest;
  return idempotent ? RunUse::kEach : RunUse::kByFirstRow;
}

// every: where -> body; the `where` keeps the body from being reached.
ExprRef Implied(const ExprRef& where, ExprRef body, bool without, Span span) {
  if (!where) return body;
  return MakeCore(Select{{{where, std::move(body)}}, MakeCore(Constant{without}, TruthType(), span)}, TruthType(), span);
}

Checked UnrolledQuantified(Context& context, const BoundRange& range, const syntax::Quantified& quantified, Span span) {
  const bool every = quantified.quantifier == syntax::Quantifier::kEvery;
  std::vector<ExprRef> parts;
  for (const Choice& choice : range.choices) {
    ExprRef body = CheckCondition(context, choice.env, quantified.body);
    if (!body) return Failed(span);
    parts.push_back(Implied(choice.where, std::move(body), every, span));
  }
  ExprRef all = parts.empty() ? (every ? TrueExpr(span) : NotExpr(TrueExpr(span), span)) : every ? AndExpr(std::move(parts), span) : OrExpr(std::move(parts), span);
  return TruthValue(quantified.quantifier == syntax::Quantifier::kNo ? NotExpr(all, span) : all, span);
}

// The type of the result, and whether the value fits; nullopt after a report.
std::optional<Type> FoldType(Context& context, const Function& function, const Checked& value) {
  const TypeKind kind = value.type.kind;
  const bool sized = kind == TypeKind::kNumber || (kind == TypeKind::kDate && function.takes_dates);
  bool fits = sized;
  if (function.fold == FoldOp::kAll || function.fold == FoldOp::kAny) fits = kind == TypeKind::kTruth;
  if (function.fold == FoldOp::kDistinct) fits = value.expr && kind != TypeKind::kInterval && kind != TypeKind::kRange && kind != TypeKind::kSet;
  if (!fits) {
    context.Report(Make(Code::kCannotAggregate, value.span).With("function", function.name).With("type", Describe(context, value.type)));
    return std::nullopt;
  }
  if (kind == TypeKind::kNumber && function.fold != FoldOp::kDistinct)
    for (const auto& [base, exponent] : value.type.dimension.factors())
      if (context.program.schema.dimensions.base(base).open) {
        context.Report(Make(Code::kOpenDimensionAcrossRows, value.span).With("function", function.name).With("name", context.program.schema.dimensions.base(base).name));
        return std::nullopt;
      }
  if (function.fold == FoldOp::kDistinct || function.fold == FoldOp::kCount) return NumberType();
  Type type = value.type;
  type.or_none = false;
  return type;
}

ExprRef UnrolledTerm(const Choice& choice, ExprRef value, Span span) {
  if (!choice.where) return value;
  ExprRef zero = NumberConstant(0, value->type.dimension, span);
  return MakeCore(Select{{{choice.where, value}}, zero}, value->type, span);
}

// count and sum over members; other aggregates over members have no use that a definition per member does not serve better.
Checked UnrolledFold(Context& context, const BoundRange& range, const syntax::Fold& fold, const Function& function, Span span) {
  if (function.fold == FoldOp::kAll || function.fold == FoldOp::kAny) {
    const auto quantifier = function.fold == FoldOp::kAll ? syntax::Quantifier::kEvery : syntax::Quantifier::kSome;
    return UnrolledQuantified(context, range, {quantifier, fold.binder, fold.value}, span);
  }
  if (function.fold != FoldOp::kCount && function.fold != FoldOp::kSum) {
    context.Report(Make(Code::kNotOverMembers, fold.function.span).With("function", fold.function.text));
    return Failed(span);
  }
  Checked total;
  std::vector<ExprRef> terms;
  for (const Choice& choice : range.choices) {
    Checked value = fold.value ? CheckExpr(context, choice.env, fold.value) : Checked{NumberType(), NumberConstant(1, {}, span), nullptr, nullptr, {}, {}, span, {}, {}};
    if (value.is_error() || !FoldType(context, function, value)) return Failed(span);
    total.type = value.type;
    total.unit = value.unit;
    terms.push_back(UnrolledTerm(choice, value.expr, span));
  }
  if (terms.empty()) total.type = NumberType();
  total.expr = terms.empty() ? NumberConstant(0, {}, span) : MakeCore(NumberExpr{NumberOp::kAdd, std::move(terms)}, total.type, span);
  return total;
}

Checked DaysCoveredFold(Context& context, const BoundRange& range, const Checked& value, Span span) {
  const values::Dimension* day = UnitDimension(context, "day");
  if (value.type.kind != TypeKind::kInterval || !day) {
    context.Report(Make(Code::kDaysCoveredNeedsIntervals, value.span).With("type", Describe(context, value.type)));
    return Failed(span);
  }
  if (!CheckCorrelation(context, range, value.from, value.to, span)) return Failed(span);
  Checked checked;
  checked.type = NumberType(*day);
  checked.unit = {*day, 1, "day"};
  checked.expr = MakeFold(FoldOp::kDaysCovered, range, value.from, value.to, checked.type, span);
  return checked;
}

}  // namespace

Checked CheckQuantified(Context& context, const Environment& env, const syntax::Quantified& quantified, Span span) {
  const BoundRange range = BindRange(context, env, quantified.binder, RunUse::kEach);
  if (range.failed) return Failed(span);
  if (range.unrolled) return UnrolledQuantified(context, range, quantified, span);
  ExprRef body = CheckCondition(context, range.env, quantified.body);
  if (!body || !CheckCorrelation(context, range, body, nullptr, span)) return Failed(span);
  const bool every = quantified.quantifier == syntax::Quantifier::kEvery;
  ExprRef fold = MakeFold(every ? FoldOp::kAll : FoldOp::kAny, range, body, nullptr, TruthType(), span);
  return TruthValue(quantified.quantifier == syntax::Quantifier::kNo ? NotExpr(fold, span) : fold, span);
}

Checked CheckFold(Context& context, const Environment& env, const syntax::Fold& fold, Span span) {
  const Function* function = FindFunction(fold.function.text);
  if (!function || !function->folds) {
    ReportUnknownFunction(context, fold.function);
    return Failed(span);
  }
  const BoundRange range = BindRange(context, env, fold.binder, RunUseOf(function->fold));
  if (range.failed) return Failed(span);
  if ((function->fold == FoldOp::kCount) == (fold.value != nullptr)) {
    context.Report(Make(fold.value ? Code::kCountTakesNoValue : Code::kAggregateNeedsValue, span).With("function", fold.function.text));
    return Failed(span);
  }
  if (range.unrolled) return UnrolledFold(context, range, fold, *function, span);
  Checked value;
  if (fold.value) {
    value = CheckExpr(context, range.env, fold.value);
    if (value.is_error()) return value;
    if (function->fold == FoldOp::kDaysCovered) return DaysCoveredFold(context, range, value, span);
  }
  Checked checked;
  if (fold.value) {
    auto type = FoldType(context, *function, value);
    if (!type) return Failed(span);
    checked.type = *type;
    if (function->fold != FoldOp::kDistinct) checked.unit = value.unit;
  } else {
    checked.type = NumberType();
  }
  if (!CheckCorrelation(context, range, value.expr, nullptr, span)) return Failed(span);
  checked.expr = MakeFold(function->fold, range, value.expr, nullptr, checked.type, span);
  return checked;
}

}  // namespace footrule::semantics
