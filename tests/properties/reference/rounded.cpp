#include "reference/rounded.h"

namespace footrule::reference {

namespace {

Rational RoundOne(const Rational& value, const Rational& interval) {
  const Rational multiples = value / interval;
  Integer below = Floor(multiples);
  const Rational rest = 2 * (multiples - Rational(below));
  if (rest > 1 || (rest == 1 && below % 2 != 0)) ++below;
  return Rational(below) * interval;
}

}  // namespace

Value Rounded(const Value& value, const Value& interval) {
  const State reason = Stronger(AsOperand(value), AsOperand(interval));
  if (reason == State::kDefective || !interval.is_known()) return Open(reason);
  if (reason == State::kKnown) return Known(RoundOne(value.number(), interval.number()));
  Bounds bounds = RangeOf(value);
  for (auto* end : {&bounds.low, &bounds.high})
    if (*end) *end = RoundOne(**end, interval.number());
  return Open(reason, bounds);
}

}  // namespace footrule::reference
