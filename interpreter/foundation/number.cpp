#include "foundation/number.h"

#include <limits>
#include <numeric>
#include <utility>

#include "foundation/number_big.h"

namespace footrule::foundation {

namespace {

using Small = NumberAccess::Small;

std::int64_t Gcd(std::int64_t a, std::int64_t positive) {
  const auto bits = static_cast<std::uint64_t>(a);
  return static_cast<std::int64_t>(std::gcd(a < 0 ? 0 - bits : bits, static_cast<std::uint64_t>(positive)));
}

bool Fits(Int128 value) {
  return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

// fine.denominator is a multiple of coarse.denominator, as with decimals: no new denominator is needed.
std::optional<Number> AddAligned(Small fine, Small coarse) {
  std::int64_t numerator = 0;
  const std::int64_t times = fine.denominator / coarse.denominator;
  if (__builtin_mul_overflow(coarse.numerator, times, &numerator) ||
      __builtin_add_overflow(numerator, fine.numerator, &numerator)) {
    return std::nullopt;
  }
  return NumberAccess::FromParts(numerator, fine.denominator);
}

std::optional<Number> AddPlainly(Small a, Small b) {
  if (a.denominator % b.denominator == 0) return AddAligned(a, b);
  if (b.denominator % a.denominator == 0) return AddAligned(b, a);
  std::int64_t left = 0, right = 0, numerator = 0, denominator = 0;
  if (__builtin_mul_overflow(a.numerator, b.denominator, &left) ||
      __builtin_mul_overflow(b.numerator, a.denominator, &right) || __builtin_add_overflow(left, right, &numerator) ||
      __builtin_mul_overflow(a.denominator, b.denominator, &denominator)) {
    return std::nullopt;
  }
  return NumberAccess::FromParts(numerator, denominator);
}

// Knuth, The Art of Computer Programming 4.5.1: with both in lowest terms the sum comes out in lowest terms, at the
// cost of two short divisors. So if it does not fit here it is a big value.
std::optional<Number> AddReduced(Small a, Small b) {
  const std::int64_t common = std::gcd(a.denominator, b.denominator);
  const Int128 sum = Int128{a.numerator} * (b.denominator / common) + Int128{b.numerator} * (a.denominator / common);
  const std::int64_t shared = Gcd(static_cast<std::int64_t>(sum % common), common);
  std::int64_t denominator = 0;
  if (!Fits(sum / shared) ||
      __builtin_mul_overflow(a.denominator / common, b.denominator / shared, &denominator)) {
    return std::nullopt;
  }
  return NumberAccess::FromParts(static_cast<std::int64_t>(sum / shared), denominator);
}

Number AddBig(const Number& a, const Number& b) {
  const Fraction x = NumberAccess::ReducedFraction(a);
  const Fraction y = NumberAccess::ReducedFraction(b);
  if (x.denominator == y.denominator) return NumberAccess::FromBig(x.numerator + y.numerator, x.denominator);
  return NumberAccess::FromBig(x.numerator * y.denominator + y.numerator * x.denominator,
                               x.denominator * y.denominator);
}

// Dividing crosswise first keeps the product of two reduced values reduced: if it does not fit it is a big value.
std::optional<Number> MultiplyReduced(Small a, Small b) {
  const std::int64_t left = Gcd(a.numerator, b.denominator);
  const std::int64_t right = Gcd(b.numerator, a.denominator);
  std::int64_t numerator = 0, denominator = 0;
  if (__builtin_mul_overflow(a.numerator / left, b.numerator / right, &numerator) ||
      __builtin_mul_overflow(a.denominator / right, b.denominator / left, &denominator)) {
    return std::nullopt;
  }
  return NumberAccess::FromParts(numerator, denominator);
}

Number Reciprocal(const Number& value) {
  if (NumberAccess::IsSmall(value)) {
    const Small parts = NumberAccess::Parts(value);
    if (parts.numerator > 0) return NumberAccess::FromParts(parts.denominator, parts.numerator);
    if (parts.numerator > std::numeric_limits<std::int64_t>::min()) {
      return NumberAccess::FromParts(-parts.denominator, -parts.numerator);
    }
  }
  Fraction parts = NumberAccess::ToFraction(value);
  return NumberAccess::FromBig(std::move(parts.denominator), std::move(parts.numerator));
}

std::int64_t FloorDivide(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t quotient = numerator / denominator;
  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

std::size_t Mix(std::size_t seed, std::size_t value) {
  return seed ^ (value + 0x9E3779B97F4A7C15u + (seed << 6) + (seed >> 2));
}

}  // namespace

std::optional<Number> Number::FromFraction(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return std::nullopt;
  if (denominator > 0) return Number(numerator, denominator);
  return NumberAccess::FromBig(numerator, denominator);
}

Number Number::AddSlowly(const Number& a, const Number& b) {
  if (a.is_small() && b.is_small()) {
    if (auto sum = AddPlainly(NumberAccess::Parts(a), NumberAccess::Parts(b))) return *std::move(sum);
    if (auto sum = AddReduced(NumberAccess::Reduced(a), NumberAccess::Reduced(b))) return *std::move(sum);
  }
  return AddBig(a, b);
}

Number Number::MultiplySlowly(const Number& a, const Number& b) {
  if (a.is_small() && b.is_small()) {
    auto product = MultiplyReduced(NumberAccess::Reduced(a), NumberAccess::Reduced(b));
    if (product) return *std::move(product);
  }
  const Fraction x = NumberAccess::ReducedFraction(a);
  const Fraction y = NumberAccess::ReducedFraction(b);
  return NumberAccess::FromBig(x.numerator * y.numerator, x.denominator * y.denominator);
}

Number Number::operator-() const {
  if (is_small() && numerator_ != std::numeric_limits<std::int64_t>::min()) return Number(-numerator_, denominator_);
  Fraction parts = NumberAccess::ToFraction(*this);
  return NumberAccess::FromBig(-parts.numerator, std::move(parts.denominator));
}

std::optional<Number> Number::DivideSlowly(const Number& a, const Number& b) {
  if (b.sign() == 0) return std::nullopt;
  return a * Reciprocal(b);
}

bool Number::EqualBig(const Number& a, const Number& b) {
  if (a.is_small() || b.is_small()) return false;
  const BigRational& x = NumberAccess::Big(a);
  const BigRational& y = NumberAccess::Big(b);
  return &x == &y || (x.numerator == y.numerator && x.denominator == y.denominator);
}

std::strong_ordering Number::CompareBig(const Number& a, const Number& b) {
  if (a.sign() != b.sign()) return a.sign() <=> b.sign();
  const Fraction x = NumberAccess::ToFraction(a);
  const Fraction y = NumberAccess::ToFraction(b);
  const BigInteger left = x.numerator * y.denominator;
  return left.compare(x.denominator * y.numerator) <=> 0;
}

int Number::sign() const {
  if (!is_small()) return NumberAccess::Big(*this).numerator.sign();
  return (numerator_ > 0) - (numerator_ < 0);
}

bool Number::is_integer() const {
  return is_small() ? numerator_ % denominator_ == 0 : NumberAccess::Big(*this).denominator == 1;
}

Number Number::Floor() const {
  if (is_small()) return FloorDivide(numerator_, denominator_);
  const BigRational& big = NumberAccess::Big(*this);
  BigInteger quotient, remainder;
  boost::multiprecision::divide_qr(big.numerator, big.denominator, quotient, remainder);
  if (remainder < 0) --quotient;
  return NumberAccess::FromBig(std::move(quotient), 1);
}

std::optional<std::int64_t> Number::ToInteger() const {
  if (!is_small() || numerator_ % denominator_ != 0) return std::nullopt;
  return numerator_ / denominator_;
}

Number Number::PowerOfTen(int exponent) {
  BigInteger power = boost::multiprecision::pow(BigInteger(10), static_cast<unsigned>(exponent < 0 ? -exponent : exponent));
  return exponent < 0 ? NumberAccess::FromBig(1, std::move(power)) : NumberAccess::FromBig(std::move(power), 1);
}

std::size_t Number::Hash() const {
  if (is_small()) {
    const Small parts = NumberAccess::Reduced(*this);
    return Mix(static_cast<std::size_t>(parts.numerator), static_cast<std::size_t>(parts.denominator));
  }
  const BigRational& big = NumberAccess::Big(*this);
  return Mix(hash_value(big.numerator), hash_value(big.denominator));
}

Number Abs(const Number& value) { return value.sign() < 0 ? -value : value; }

}  // namespace footrule::foundation
