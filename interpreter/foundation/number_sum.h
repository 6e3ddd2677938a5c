// A running sum of many numbers: exact, and cheap where denominators are powers of ten, as those of decimals are. A sum by + would bring into
// lowest terms again and again what soon does not fit 64 bits.
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
    if (denominator == denominator_) return !__builtin_add_overflow(numerator_, Int128{numerator}, &numerator_);
    const int decimals = DecimalsOf(denominator);
    if (decimals >= 0 && decimals <= decimals_) {
      return !__builtin_add_overflow(numerator_, Int128{numerator} * Number::kPowersOfTen[decimals_ - decimals], &numerator_);
    }
    if (denominator_ % denominator != 0) return Refine(numerator, denominator);
    return !__builtin_add_overflow(numerator_, Int128{numerator} * (denominator_ / denominator), &numerator_);
  }
  // The common denominator becomes that of both.
  bool Refine(std::int64_t numerator, std::int64_t denominator);
  // n if `denominator` is the power of ten with n zeros; else -1.
  static int DecimalsOf(std::int64_t denominator) {
    const int bits = 64 - __builtin_clzll(static_cast<std::uint64_t>(denominator));
    const int fewer = bits * 1233 >> 12;   // bits * log10(2), rounded down: as many zeros as any power of ten has that needs so many bits
    return Number::kPowersOfTen[fewer] == denominator ? fewer : -1;
  }

  Int128 numerator_ = 0;
  std::int64_t denominator_ = 1;
  int decimals_ = 0;   // as DecimalsOf the denominator
  Number rest_;   // what did not fit
};

}  // namespace footrule::foundation
