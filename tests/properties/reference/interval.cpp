#include "reference/interval.h"

#include <vector>

namespace footrule::reference {

namespace {

using End = std::optional<Rational>;

bool MayBe(const Bounds& a, int sign) {
  if (sign > 0) return !a.high || *a.high > 0;
  return !a.low || *a.low < 0;
}

}  // namespace

Bounds Add(const Bounds& a, const Bounds& b) {
  return {a.low && b.low ? End(*a.low + *b.low) : End(), a.high && b.high ? End(*a.high + *b.high) : End()};
}

Bounds Negate(const Bounds& a) { return {a.high ? End(-*a.high) : End(), a.low ? End(-*a.low) : End()}; }

// The product is unbounded above if one factor is unbounded on a side where the other can have that sign, and so on; what remains
// bounded is reached at products of ends.
Bounds Multiply(const Bounds& a, const Bounds& b) {
  bool low_open = false, high_open = false;
  const auto unbounded = [&](const Bounds& x, const Bounds& y) {
    if (!x.high && MayBe(y, 1)) high_open = true;
    if (!x.high && MayBe(y, -1)) low_open = true;
    if (!x.low && MayBe(y, 1)) low_open = true;
    if (!x.low && MayBe(y, -1)) high_open = true;
  };
  unbounded(a, b);
  unbounded(b, a);
  Bounds result;
  const auto include = [&](const Rational& product) {
    if (!result.low || product < *result.low) result.low = product;
    if (!result.high || product > *result.high) result.high = product;
  };
  for (const End& x : {a.low, a.high})
    for (const End& y : {b.low, b.high})
      if (x && y) include(*x * *y);
  // A factor that is unbounded on one side and may be zero, or the other that may be zero.
  const auto zero_possible = [](const Bounds& x) { return (!x.low || *x.low <= 0) && (!x.high || *x.high >= 0); };
  if (zero_possible(a) || zero_possible(b)) include(0);
  if (low_open) result.low.reset();
  if (high_open) result.high.reset();
  return result;
}

Bounds Divide(const Bounds& a, const Bounds& b) {
  const bool positive = b.low && *b.low > 0, negative = b.high && *b.high < 0;
  if (!positive && !negative) return {};
  const Bounds inverse{b.high ? End(1 / *b.high) : End(0), b.low ? End(1 / *b.low) : End(0)};
  return Multiply(a, inverse);
}

Bounds Hull(const Bounds& a, const Bounds& b) {
  Bounds hull;
  if (a.low && b.low) hull.low = *a.low < *b.low ? *a.low : *b.low;
  if (a.high && b.high) hull.high = *a.high > *b.high ? *a.high : *b.high;
  return hull;
}

Bounds Narrow(const Bounds& a, const Bounds& b) {
  Bounds both = a;
  if (b.low && (!both.low || *both.low < *b.low)) both.low = b.low;
  if (b.high && (!both.high || *both.high > *b.high)) both.high = b.high;
  return both;
}

}  // namespace footrule::reference
