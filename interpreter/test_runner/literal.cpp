#include "test_runner/literal.h"

namespace footrule::test_runner {
namespace {

using foundation::Number;
using syntax::ArithmeticOp;

std::optional<Quantity> OneOf(const std::string& unit, const values::UnitTable& units) {
  const values::Unit* found = units.Find(unit);
  if (found == nullptr) return std::nullopt;
  return Quantity{found->factor, found->dimension};
}

std::optional<Quantity> FromNumber(const syntax::NumberLiteral& number, const values::UnitTable& units) {
  if (number.percent) return Quantity{number.value * *Number::FromFraction(1, 100), {}};
  if (number.unit.empty()) return Quantity{number.value, {}};
  auto unit = OneOf(number.unit.text, units);
  if (unit) unit->value = unit->value * number.value;
  return unit;
}

std::optional<Quantity> Apply(ArithmeticOp op, const Quantity& a, const Quantity& b) {
  if (op == ArithmeticOp::kMultiply) return Quantity{a.value * b.value, a.dimension * b.dimension};
  if (op == ArithmeticOp::kDivide) {
    const auto quotient = Number::Divide(a.value, b.value);
    if (!quotient) return std::nullopt;
    return Quantity{*quotient, a.dimension / b.dimension};
  }
  if (a.dimension != b.dimension) return std::nullopt;
  return Quantity{op == ArithmeticOp::kAdd ? a.value + b.value : a.value - b.value, a.dimension};
}

std::optional<Quantity> FromChain(const syntax::Arithmetic& chain, const values::UnitTable& units) {
  std::optional<Quantity> result;
  for (const auto& term : chain.terms) {
    const auto operand = ReadQuantity(term.operand, units);
    if (!operand) return std::nullopt;
    result = result ? Apply(term.op, *result, *operand) : operand;
    if (!result) return std::nullopt;
  }
  return result;
}

}  // namespace

std::optional<Quantity> ReadQuantity(const syntax::ExprRef& expr, const values::UnitTable& units) {
  if (const auto* number = syntax::As<syntax::NumberLiteral>(expr)) return FromNumber(*number, units);
  if (const auto* unit = syntax::As<syntax::NameRef>(expr)) return OneOf(unit->name.text, units);
  if (const auto* chain = syntax::As<syntax::Arithmetic>(expr)) return FromChain(*chain, units);
  const auto* negated = syntax::As<syntax::Unary>(expr);
  if (negated == nullptr || negated->op != syntax::UnaryOp::kNegate) return std::nullopt;
  auto quantity = ReadQuantity(negated->operand, units);
  if (quantity) quantity->value = -quantity->value;
  return quantity;
}

}  // namespace footrule::test_runner
