// Arithmetic on the bounds of unknown numbers: sound (the true result lies within), not always tight. nullopt = unbounded.
#pragma once

#include "values/column.h"

namespace footrule::evaluation {

using foundation::Number;
using values::Bounds;

inline Bounds Point(const Number& value) { return {value, value}; }
inline bool IsPoint(const Bounds& bounds) { return bounds.low && bounds.high && *bounds.low == *bounds.high; }
// Where a date that something is counted from may lie. An act that is not recorded lies after the as-of date, but what is counted from it is not
// therefore due later: its day may only be missing. A known day counts, and so does a latest one.
inline Bounds CountedFrom(const Bounds& date) { return IsPoint(date) ? date : Bounds{std::nullopt, date.high}; }
inline bool IsBounded(const Bounds& bounds) { return bounds.low || bounds.high; }

Bounds AddBounds(const Bounds& a, const Bounds& b);
Bounds SubtractBounds(const Bounds& a, const Bounds& b);
Bounds NegateBounds(const Bounds& a);
Bounds MultiplyBounds(const Bounds& a, const Bounds& b);
// Unbounded when the divisor may be zero.
Bounds DivideBounds(const Bounds& a, const Bounds& b);
// The smallest interval that holds both.
Bounds Hull(const Bounds& a, const Bounds& b);
// The numbers that lie in both; for a value known to lie in each.
Bounds Narrow(const Bounds& a, const Bounds& b);

}  // namespace footrule::evaluation
