// Rounding as GB/T 8170-2008 defines it: half to even, negative numbers by absolute value, intervals 10^n, 0.5 and 0.2 (times 10^n).
#pragma once

#include <optional>

#include "foundation/number.h"

namespace footrule::values {

// True if `interval` is one the standard knows: k * 10^n with k in {1, 2, 5}, > 0.
bool IsRoundingInterval(const foundation::Number& interval);

// The multiple of `interval` nearest to `value`; exactly half way goes to the even multiple (GB/T 8170-2008, 3.2 and 3.4).
// `interval` must be > 0.
foundation::Number RoundHalfEven(const foundation::Number& value, const foundation::Number& interval);

}  // namespace footrule::values
