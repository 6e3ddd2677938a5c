// Arithmetic on the bounds of open numbers, operand by operand.
#pragma once

#include "reference/value.h"

namespace footrule::reference {

Bounds Add(const Bounds& a, const Bounds& b);
Bounds Negate(const Bounds& a);
Bounds Multiply(const Bounds& a, const Bounds& b);
// No bounds where the divisor may be zero.
Bounds Divide(const Bounds& a, const Bounds& b);
// The smallest that holds both.
Bounds Hull(const Bounds& a, const Bounds& b);
// What lies in both.
Bounds Narrow(const Bounds& a, const Bounds& b);

}  // namespace footrule::reference
