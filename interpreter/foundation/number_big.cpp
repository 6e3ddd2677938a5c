#include "foundation/number_big.h"

#include <limits>
#include <numeric>

namespace footrule::foundation {

namespace {

bool FitsSmall(const BigInteger& value) {
  return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

std::uint64_t Magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

}  // namespace

Number NumberAccess::FromBig(BigInteger numerator, BigInteger denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const BigInteger divisor = boost::multiprecision::gcd(numerator, denominator);
  if (divisor != 1) {
    numerator /= divisor;
    denominator /= divisor;
  }
  if (FitsSmall(numerator) && FitsSmall(denominator)) {
    return Number(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
  }
  auto* big = new BigRational{std::move(numerator), std::move(denominator)};
  return Number(reinterpret_cast<std::int64_t>(big), 0);
}

Fraction NumberAccess::ToFraction(const Number& n) {
  if (!n.is_small()) return {Big(n).numerator, Big(n).denominator};
  return {n.numerator_, n.denominator_};
}

NumberAccess::Small NumberAccess::Reduced(const Number& small) {
  if (small.denominator_ == 1) return {small.numerator_, 1};
  // The divisor is at most the denominator, so it fits a signed integer.
  const auto divisor = static_cast<std::int64_t>(
      std::gcd(Magnitude(small.numerator_), static_cast<std::uint64_t>(small.denominator_)));
  return {small.numerator_ / divisor, small.denominator_ / divisor};
}

Fraction NumberAccess::ReducedFraction(const Number& n) {
  if (!n.is_small()) return ToFraction(n);
  const Small parts = Reduced(n);
  return {parts.numerator, parts.denominator};
}

void Number::Retain() const noexcept { NumberAccess::Big(*this).references.fetch_add(1, std::memory_order_relaxed); }

void Number::Release() noexcept {
  BigRational& big = NumberAccess::Big(*this);
  if (big.references.fetch_sub(1, std::memory_order_acq_rel) == 1) delete &big;
}

}  // namespace footrule::foundation
