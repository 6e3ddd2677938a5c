#include "foundation/number_sum.h"

#include <limits>
#include <numeric>

#include "foundation/number_big.h"

namespace footrule::foundation {

bool NumberSum::Refine(std::int64_t numerator, std::int64_t denominator) {
  // Of decimals the greater is a multiple of the lesser.
  const std::int64_t times = denominator % denominator_ == 0 ? denominator / denominator_ : denominator / std::gcd(denominator_, denominator);
  std::int64_t common = 0;
  Int128 sum = 0;
  if (__builtin_mul_overflow(denominator_, times, &common) || __builtin_mul_overflow(numerator_, Int128{times}, &sum) ||
      __builtin_add_overflow(sum, Int128{numerator} * (common / denominator), &sum)) {
    return false;
  }
  numerator_ = sum;
  denominator_ = common;
  decimals_ = DecimalsOf(common);
  return true;
}

Number NumberSum::Total() const {
  const auto small = static_cast<std::int64_t>(numerator_);
  const Number sum = small == numerator_ ? NumberAccess::FromParts(small, denominator_) : NumberAccess::FromBig(BigInteger(numerator_), denominator_);
  return rest_.sign() == 0 ? sum : sum + rest_;
}

}  // namespace footrule::foundation
