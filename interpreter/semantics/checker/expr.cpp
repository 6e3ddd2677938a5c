#include "semantics/checker/expr.h"

#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

// Picks the function for each kind of node; the meaning stands in their files.
struct Dispatch {
  Context& context;
  const Environment& env;
  const syntax::ExprRef& whole;
  const Type* expected;
  Span span;

  Checked operator()(const syntax::ErrorExpr&) const { return Failed(span); }
  Checked operator()(const syntax::NumberLiteral& e) const { return CheckNumber(context, e, span); }
  Checked operator()(const syntax::RangeLiteral& e) const { return CheckRange(context, e, span); }
  Checked operator()(const syntax::DateLiteral& e) const { return CheckDate(context, e, span); }
  Checked operator()(const syntax::TextLiteral& e) const { return CheckText(context, e, span, expected); }
  Checked operator()(const syntax::SetLiteral& e) const { return CheckSet(context, env, e, span, expected); }
  Checked operator()(const syntax::NameRef&) const { return CheckName(context, env, whole, expected); }
  Checked operator()(const syntax::Access&) const { return CheckName(context, env, whole, expected); }
  Checked operator()(const syntax::Index& e) const { return CheckIndex(context, env, e, span); }
  Checked operator()(const syntax::Call& e) const { return CheckCall(context, env, e, span, expected); }
  Checked operator()(const syntax::Fold& e) const { return CheckFold(context, env, e, span); }
  Checked operator()(const syntax::Conditional& e) const { return CheckConditional(context, env, e, span, expected); }
  Checked operator()(const syntax::Unary& e) const { return CheckUnary(context, env, e, span); }
  Checked operator()(const syntax::Arithmetic& e) const { return CheckArithmetic(context, env, e, span); }
  Checked operator()(const syntax::Logic& e) const { return CheckLogic(context, env, e, span); }
  Checked operator()(const syntax::Quantified& e) const { return CheckQuantified(context, env, e, span); }
  Checked operator()(const syntax::Comparison& e) const { return CheckComparison(context, env, e, span); }
  Checked operator()(const syntax::IntervalTo& e) const { return CheckInterval(context, env, e, span); }
  Checked operator()(const syntax::RoundTo& e) const { return CheckRoundTo(context, env, e, span); }
  Checked operator()(const syntax::MachineRead& e) const { return CheckMachineRead(context, env, e, span); }
  Checked operator()(const syntax::RoundLike& e) const { return CheckRoundLike(context, env, e, span); }
};

}  // namespace

Checked CheckExpr(Context& context, const Environment& env, const syntax::ExprRef& expr, const Type* expected) {
  if (!expr) return Failed({});
  Checked checked = std::visit(Dispatch{context, env, expr, expected, expr->span}, expr->node);
  checked.span = expr->span;
  return checked;
}

ExprRef CheckCondition(Context& context, const Environment& env, const syntax::ExprRef& expr) {
  const Checked checked = CheckExpr(context, env, expr);
  if (checked.is_error()) return nullptr;
  if (checked.type.kind == schema::TypeKind::kTruth) return checked.expr;
  context.Report(Make(Code::kConditionNotTruth, checked.span).With("type", Describe(context, checked.type)));
  return nullptr;
}

}  // namespace footrule::semantics
