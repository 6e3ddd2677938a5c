// A running sum of many numbers: exact, and cheap where the denominators of a column are few and mostly multiples of each other, as those of
// decimals are. A sum by + would bring into lowest terms again and again what soon does not fit 64 bits.
#pragma once

#include "foundation/number.h"

namespace footrule::foundation {

class NumberSum {
 public:
  void Add(const Number& value) {
    if (!value.is_small() || !AddSmall(value.numerator_, value.denominator_)) rest_ = rest_ + value;
  }
  void Add(const NumberSum& other) { Add(other.Total()); }
  Number Total() const;

 private:
  // False, and nothing changed, if it does not fit.
  bool AddSmall(std::int64_t numerator, std::int64_t denominator) {
    if (denominator != denominator_) {
      if (denominator_ % denominator != 0) return Refine(numerator, denominator);
      return !__builtin_add_overflow(numerator_, Int128{numerator} * (denominator_ / denominator), &numerator_);
    }
    return !__builtin_add_overflow(numerator_, Int128{numerator}, &numerator_);
  }
  bool Refine(std::int64_t numerator, std::int64_t denominator);

  Int128 numerator_ = 0;
  std::int64_t denominator_ = 1;
  Number rest_;   // what did not fit
};

}  // namespace footrule::foundation
