#include "reference/value.h"

namespace footrule::reference {

Value Known(bool value) { return {State::kKnown, value, {}}; }
Value Known(Rational value) { return {State::kKnown, std::move(value), {}}; }
Value Known(std::string value) { return {State::kKnown, std::move(value), {}}; }
Value Known(std::set<std::string> value) { return {State::kKnown, std::move(value), {}}; }
Value Open(State state, Bounds bounds) { return {state, {}, state == State::kJudgement || state == State::kUnknown ? std::move(bounds) : Bounds{}}; }

bool IsTrue(const Value& value) { return value.is_known() && value.truth(); }
bool IsFalse(const Value& value) { return value.is_known() && !value.truth(); }
State Stronger(State a, State b) { return a < b ? b : a; }
State AsOperand(const Value& value) { return value.state == State::kNone ? State::kDefective : value.state; }

Value And(const Value& a, const Value& b) {
  if (AsOperand(a) == State::kDefective || AsOperand(b) == State::kDefective) return Open(State::kDefective);
  if (IsFalse(a) || IsFalse(b)) return Known(false);
  if (IsTrue(a) && IsTrue(b)) return Known(true);
  return Open(Stronger(a.state, b.state));
}

Value Not(const Value& a) { return a.is_known() ? Known(!a.truth()) : Open(AsOperand(a)); }
Value Or(const Value& a, const Value& b) { return Not(And(Not(a), Not(b))); }

Bounds Point(const Rational& value) { return {value, value}; }
Bounds RangeOf(const Value& value) {
  if (value.is_known()) return Point(value.number());
  return value.is_open() ? value.bounds : Bounds{};
}

Integer Floor(const Rational& value) {
  const Integer n = numerator(value), d = denominator(value);
  Integer quotient = n / d;   // toward zero
  if (n < 0 && quotient * d != n) --quotient;
  return quotient;
}

bool IsInteger(const Rational& value) { return denominator(value) == 1; }

Rational ToRational(const foundation::Number& number) {
  const std::string text = number.ToString();
  if (const std::size_t slash = text.find('/'); slash != std::string::npos) return Rational(Integer(text.substr(0, slash)), Integer(text.substr(slash + 1)));
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return Rational(Integer(text));
  const bool negative = text[0] == '-';
  std::string digits = text.substr(0, point) + text.substr(point + 1);
  if (negative) digits.erase(0, 1);
  digits.erase(0, digits.find_first_not_of('0'));   // a leading zero would be read as octal
  Integer scale = 1;
  for (std::size_t i = point + 1; i < text.size(); ++i) scale *= 10;
  const Rational value(digits.empty() ? Integer(0) : Integer(digits), scale);
  return negative ? Rational(-value) : value;
}

std::string ToText(const Rational& value) { return value.str(); }

std::string DecimalText(const Rational& value) {
  Integer rest = denominator(value);
  while (rest % 2 == 0) rest /= 2;
  while (rest % 5 == 0) rest /= 5;
  if (rest != 1) return value.str();
  Rational scaled = value < 0 ? Rational(-value) : value;
  std::size_t decimals = 0;
  for (; denominator(scaled) != 1; ++decimals) scaled *= 10;
  std::string digits = numerator(scaled).str();
  while (digits.size() <= decimals) digits.insert(digits.begin(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return (value < 0 ? "-" : "") + digits;
}

namespace {

std::string EndText(const std::optional<Rational>& end) { return end ? ToText(*end) : "?"; }

struct KnownText {
  std::string operator()(std::monostate) const { return "nothing"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(const Rational& value) const { return ToText(value); }
  std::string operator()(const std::string& value) const { return "'" + value + "'"; }
  std::string operator()(const std::set<std::string>& value) const {
    std::string text = "{";
    for (const std::string& one : value) text += (text.size() > 1 ? ", " : "") + one;
    return text + "}";
  }
};

}  // namespace

std::string ToText(const Value& value) {
  static const char* const kStates[] = {"known", "none", "for judgement", "unknown", "defective"};
  if (value.is_known()) return std::visit(KnownText{}, value.known);
  std::string text = kStates[static_cast<int>(value.state)];
  if (value.bounds.low || value.bounds.high) text += " in " + EndText(value.bounds.low) + " .. " + EndText(value.bounds.high);
  return text;
}

bool Same(const Value& a, const Value& b) {
  if (a.state != b.state) return false;
  if (a.is_known()) return a.known == b.known;
  return a.bounds.low == b.bounds.low && a.bounds.high == b.bounds.high;
}

}  // namespace footrule::reference
