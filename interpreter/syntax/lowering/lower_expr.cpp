// From `or` down to comparisons: everything that is true or false.
#include "syntax/lowering/lower_expr.h"

#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

ExprRef LowerInterval(const Reader& reader, Parser::IntervalContext* context);

Relation RelationOf(Parser::RelationContext* context) {
  if (context->NE()) return Relation::kNotEqual;
  if (context->LT()) return Relation::kLess;
  if (context->LE()) return Relation::kLessEqual;
  if (context->GT()) return Relation::kGreater;
  if (context->GE()) return Relation::kGreaterEqual;
  if (context->IS()) return context->NOT() ? Relation::kIsNot : Relation::kIs;
  if (context->IS_NOT()) return Relation::kIsNot;
  if (context->IN()) return context->NOT() ? Relation::kNotIn : Relation::kIn;
  if (context->NOT_IN()) return Relation::kNotIn;
  if (context->INSIDE()) return Relation::kInside;
  if (context->COVERS()) return Relation::kCovers;
  if (context->BETTER_THAN()) return Relation::kBetterThan;
  if (context->NO_WORSE_THAN()) return Relation::kNoWorseThan;
  return Relation::kEqual;
}

ExprRef LowerComparison(const Reader& reader, Parser::ComparisonContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  if (context->relation() == nullptr) return LowerInterval(reader, context->interval(0));
  if (Failed(context->relation())) return MakeError(reader, context);
  Comparison comparison{RelationOf(context->relation()), LowerInterval(reader, context->interval(0)), LowerInterval(reader, context->interval(1)),
                        nullptr, context->BY_ROUNDED() != nullptr, reader.SpanOf(context->relation())};
  if (context->PLUS_MINUS()) comparison.tolerance = LowerSum(reader, context->sum());
  if (comparison.tolerance && comparison.relation != Relation::kEqual) {
    reader.Report(diagnostics::Make(diagnostics::Code::kToleranceNeedsEqual, reader.SpanOf(context->PLUS_MINUS())));
  }
  return MakeExpr(std::move(comparison), reader.SpanOf(context));
}

ExprRef LowerQuantified(const Reader& reader, Parser::QuantifiedContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  const Quantifier quantifier = context->EVERY() ? Quantifier::kEvery : context->SOME() ? Quantifier::kSome : Quantifier::kNo;
  return MakeExpr(Quantified{quantifier, LowerBinder(reader, context->binder()), LowerExpr(reader, context->expr())}, reader.SpanOf(context));
}

ExprRef LowerNegation(const Reader& reader, Parser::NegationContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  if (context->NOT()) return MakeExpr(Unary{UnaryOp::kNot, LowerNegation(reader, context->negation())}, reader.SpanOf(context));
  if (context->quantified()) return LowerQuantified(reader, context->quantified());
  return LowerComparison(reader, context->comparison());
}

ExprRef LowerConjunction(const Reader& reader, Parser::ConjunctionContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  const auto operands = context->negation();
  if (operands.size() == 1) return LowerNegation(reader, operands.front());
  Logic logic{LogicOp::kAnd, {}};
  for (auto* operand : operands) logic.operands.push_back(LowerNegation(reader, operand));
  return MakeExpr(std::move(logic), reader.SpanOf(context));
}

ExprRef LowerRounding(const Reader& reader, Parser::RoundingContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  ExprRef value = LowerSum(reader, context->sum());
  if (context->ROUNDED_TO()) return MakeExpr(RoundTo{std::move(value), LowerProduct(reader, context->product())}, reader.SpanOf(context));
  if (context->ROUNDED_LIKE()) return MakeExpr(RoundLike{std::move(value), LowerPostfix(reader, context->postfix())}, reader.SpanOf(context));
  return value;
}

ExprRef LowerInterval(const Reader& reader, Parser::IntervalContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  if (!context->TO()) return LowerRounding(reader, context->rounding(0));
  return MakeExpr(IntervalTo{LowerRounding(reader, context->rounding(0)), LowerRounding(reader, context->rounding(1))}, reader.SpanOf(context));
}

}  // namespace

ExprRef MakeError(const Reader& reader, const Context* context) { return MakeExpr(ErrorExpr{}, reader.SpanOf(context)); }

ExprRef LowerExpr(const Reader& reader, Parser::ExprContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  const auto operands = context->conjunction();
  if (operands.size() == 1) return LowerConjunction(reader, operands.front());
  Logic logic{LogicOp::kOr, {}};
  for (auto* operand : operands) logic.operands.push_back(LowerConjunction(reader, operand));
  return MakeExpr(std::move(logic), reader.SpanOf(context));
}

std::vector<ExprRef> LowerExprs(const Reader& reader, const std::vector<Parser::ExprContext*>& contexts) {
  std::vector<ExprRef> exprs;
  for (auto* context : contexts) exprs.push_back(LowerExpr(reader, context));
  return exprs;
}

}  // namespace footrule::syntax
