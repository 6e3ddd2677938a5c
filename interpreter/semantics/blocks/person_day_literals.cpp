#include "semantics/blocks/person_day_literals.h"

#include <algorithm>

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

const std::string kUnit = "person_day";

bool IsOneOfDays(const Call& call) { return call.function.text == "least" || call.function.text == "greatest" || call.function.text == "最小" || call.function.text == "最大"; }
bool IsSum(const Arithmetic& chain) { return chain.terms.size() > 1 && chain.terms[1].op <= ArithmeticOp::kSubtract; }

// The parts of an expression that are days themselves.
template <class Parts, class Visit>
void EachPart(Parts& node, Visit visit) {
  if (auto* choice = std::get_if<Conditional>(&node)) {
    visit(choice->then);
    visit(choice->otherwise);
  }
  if (auto* chain = std::get_if<Arithmetic>(&node); chain && IsSum(*chain))
    for (auto& term : chain->terms) visit(term.operand);
  if (auto* call = std::get_if<Call>(&node); call && IsOneOfDays(*call))
    for (auto& argument : call->arguments) visit(argument);
}

ExprRef Literal(const RangeLiteral& range, End end, Span span) {
  const foundation::Number& value = end == End::kFloor ? range.low : range.high;
  Name unit = range.unit;
  if (unit.empty() && !range.percent) unit = {kUnit, span};
  return MakeExpr(NumberLiteral{value, value.ToString(), unit, range.percent}, span);
}

}  // namespace

bool IsDayRange(const ExprRef& days) {
  if (!days) return false;
  if (As<RangeLiteral>(days)) return true;
  bool found = false;
  EachPart(days->node, [&](const ExprRef& part) { found = found || IsDayRange(part); });
  return found;
}

ExprRef InPersonDays(const ExprRef& days, End end) {
  if (const auto* range = As<RangeLiteral>(days)) return Literal(*range, end, days->span);
  Expr copy = *days;
  if (auto* number = std::get_if<NumberLiteral>(&copy.node); number && number->unit.empty() && !number->percent) number->unit = {kUnit, days->span};
  EachPart(copy.node, [&](ExprRef& part) { part = InPersonDays(part, end); });
  return std::make_shared<const Expr>(std::move(copy));
}

}  // namespace footrule::semantics::blocks
