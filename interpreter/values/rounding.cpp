#include "values/rounding.h"

#include <string>

namespace footrule::values {

using foundation::Number;

bool IsRoundingInterval(const Number& interval) {
  if (interval.sign() <= 0) return false;
  // All digits of the value: one of them is 1, 2 or 5 and the rest are zeros.
  std::string digits = interval.ToString();
  std::erase_if(digits, [](char c) { return c == '0' || c == '.'; });
  return digits == "1" || digits == "2" || digits == "5";
}

Number RoundHalfEven(const Number& value, const Number& interval) {
  const Number multiples = *Number::Divide(value, interval);
  const Number below = multiples.Floor();
  const Number half = *Number::FromFraction(1, 2);
  const Number rest = multiples - below;
  const bool below_is_even = (below * half).is_integer();
  const bool up = rest > half || (rest == half && !below_is_even);
  return (up ? below + 1 : below) * interval;
}

}  // namespace footrule::values
