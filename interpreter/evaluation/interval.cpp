#include "evaluation/interval.h"

#include <algorithm>

namespace footrule::evaluation {

namespace {

using End = std::optional<Number>;

End Sum(const End& a, const End& b) { return a && b ? End(*a + *b) : End(); }
End Opposite(const End& a) { return a ? End(-*a) : End(); }

// An end with the side it is on when it is unbounded: -1, 0 (bounded), 1.
struct Limit { int infinite; Number value; };

int SignOf(const Limit& limit) { return limit.infinite != 0 ? limit.infinite : limit.value.sign(); }

Limit Product(const Limit& a, const Limit& b) {
  const int sign = SignOf(a) * SignOf(b);
  if (sign == 0) return {0, 0};
  if (a.infinite != 0 || b.infinite != 0) return {sign, 0};
  return {0, a.value * b.value};
}

bool Less(const Limit& a, const Limit& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  return a.infinite == 0 && a.value < b.value;
}

Limit LowLimit(const Bounds& bounds) { return bounds.low ? Limit{0, *bounds.low} : Limit{-1, 0}; }
Limit HighLimit(const Bounds& bounds) { return bounds.high ? Limit{0, *bounds.high} : Limit{1, 0}; }
End ToEnd(const Limit& limit) { return limit.infinite == 0 ? End(limit.value) : End(); }

}  // namespace

Bounds AddBounds(const Bounds& a, const Bounds& b) { return {Sum(a.low, b.low), Sum(a.high, b.high)}; }
Bounds NegateBounds(const Bounds& a) { return {Opposite(a.high), Opposite(a.low)}; }
Bounds SubtractBounds(const Bounds& a, const Bounds& b) { return AddBounds(a, NegateBounds(b)); }

Bounds MultiplyBounds(const Bounds& a, const Bounds& b) {
  const Limit products[] = {Product(LowLimit(a), LowLimit(b)), Product(LowLimit(a), HighLimit(b)),
                            Product(HighLimit(a), LowLimit(b)), Product(HighLimit(a), HighLimit(b))};
  return {ToEnd(*std::min_element(std::begin(products), std::end(products), Less)),
          ToEnd(*std::max_element(std::begin(products), std::end(products), Less))};
}

Bounds DivideBounds(const Bounds& a, const Bounds& b) {
  const bool positive = b.low && b.low->sign() > 0;
  const bool negative = b.high && b.high->sign() < 0;
  if (!positive && !negative) return {};
  const auto inverse = [](const End& end) { return end ? *Number::Divide(1, *end) : Number(0); };
  return MultiplyBounds(a, {inverse(b.high), inverse(b.low)});
}

Bounds Hull(const Bounds& a, const Bounds& b) {
  return {a.low && b.low ? End(std::min(*a.low, *b.low)) : End(), a.high && b.high ? End(std::max(*a.high, *b.high)) : End()};
}

Bounds Narrow(const Bounds& a, const Bounds& b) {
  return {a.low && b.low ? End(std::max(*a.low, *b.low)) : (a.low ? a.low : b.low),
          a.high && b.high ? End(std::min(*a.high, *b.high)) : (a.high ? a.high : b.high)};
}

}  // namespace footrule::evaluation
