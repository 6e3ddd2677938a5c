// From `or` down to comparisons: everything that is true or false.
#include "syntax/lowering/lower_expr.h"

#include <utility>

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

ExprRef LowerConditional(const Reader& reader, Parser::ConditionalContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  return MakeExpr(Conditional{LowerExpr(reader, context->expr(0)), LowerExpr(reader, context->expr(1)), LowerExpr(reader, context->expr(2))}, reader.SpanOf(context));
}

// `not` before an operand, as often as it is written.
ExprRef Negate(const Reader& reader, const std::vector<Node*>& nots, ExprRef operand) {
  for (auto word = nots.rbegin(); word != nots.rend(); ++word) {
    const Span span = source::Join(reader.SpanOf(*word), operand->span);
    operand = MakeExpr(Unary{UnaryOp::kNot, std::move(operand)}, span);
  }
  return operand;
}

ExprRef LowerOperand(const Reader& reader, antlr4::tree::ParseTree* child) {
  if (auto* negation = dynamic_cast<Parser::NegationContext*>(child)) {
    if (Failed(negation)) return MakeError(reader, negation);
    return Negate(reader, negation->NOT(), LowerComparison(reader, negation->comparison()));
  }
  auto* unbounded = dynamic_cast<Parser::UnboundedContext*>(child);
  if (Failed(unbounded)) return MakeError(reader, unbounded);
  if (unbounded->conditional()) return Negate(reader, unbounded->NOT(), LowerConditional(reader, unbounded->conditional()));
  return Negate(reader, unbounded->NOT(), LowerQuantified(reader, unbounded->quantified()));
}

// One operand as it is; several as a flat chain.
ExprRef MakeLogic(LogicOp op, std::vector<ExprRef> operands) {
  if (operands.size() == 1) return std::move(operands.front());
  const Span span = source::Join(operands.front()->span, operands.back()->span);
  return MakeExpr(Logic{op, std::move(operands)}, span);
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

// The grammar gives operands, `and` and `or` in one row; `and` binds tighter.
ExprRef LowerExpr(const Reader& reader, Parser::ExprContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  std::vector<ExprRef> alternatives;
  std::vector<ExprRef> together;
  for (antlr4::tree::ParseTree* child : context->children) {
    auto* node = dynamic_cast<Node*>(child);
    if (node == nullptr) {
      together.push_back(LowerOperand(reader, child));
    } else if (node->getSymbol()->getType() == Parser::OR) {
      alternatives.push_back(MakeLogic(LogicOp::kAnd, std::exchange(together, {})));
    }
  }
  if (together.empty()) return MakeError(reader, context);
  alternatives.push_back(MakeLogic(LogicOp::kAnd, std::move(together)));
  return MakeLogic(LogicOp::kOr, std::move(alternatives));
}

std::vector<ExprRef> LowerExprs(const Reader& reader, const std::vector<Parser::ExprContext*>& contexts) {
  std::vector<ExprRef> exprs;
  for (auto* context : contexts) exprs.push_back(LowerExpr(reader, context));
  return exprs;
}

}  // namespace footrule::syntax
