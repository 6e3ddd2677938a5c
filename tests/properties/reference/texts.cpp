#include "reference/texts.h"

#include "reference/dates.h"

namespace footrule::reference {
namespace {

Rational Year(const Rational& date) { return Rational(ToCivil(static_cast<std::int64_t>(Floor(date))).year); }

std::optional<Rational> Year(const std::optional<Rational>& date) { return date ? std::optional(Year(*date)) : std::nullopt; }

}  // namespace

Value Joined(const std::vector<Value>& texts) {
  State reason = State::kKnown;
  std::string whole;
  for (const Value& text : texts) reason = Stronger(reason, AsOperand(text));
  if (reason != State::kKnown) return Open(reason);
  for (const Value& text : texts) whole += text.text();
  return Known(whole);
}

// "a whole number from 0 that has no more digits; any other is defective"
Value Padded(const Value& number, std::size_t width) {
  if (AsOperand(number) != State::kKnown) return Open(AsOperand(number));
  if (!IsInteger(number.number()) || number.number() < 0) return Open(State::kDefective);
  std::string digits = Floor(number.number()).str();
  if (digits.size() > width) return Open(State::kDefective);
  digits.insert(0, width - digits.size(), '0');
  return Known(digits);
}

Value YearOf(const Value& date) {
  if (AsOperand(date) == State::kDefective) return Open(State::kDefective);
  if (!date.is_known()) return Open(date.state, {Year(date.bounds.low), Year(date.bounds.high)});
  return Known(Year(date.number()));
}

}  // namespace footrule::reference
