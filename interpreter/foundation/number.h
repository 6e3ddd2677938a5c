// Exact rational numbers: the only numbers on the way to a verdict. No floating point in, through or out.
//
// In: digits of a file, integers. Out: exact results of + - * /, comparison, text. Does not round (values/rounding.h
// does) and knows no units. A small numerator and denominator are held in place; a value that overflows 64 bits moves
// to Boost.Multiprecision behind the same interface and is indistinguishable from outside.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace footrule::foundation {

struct BigRational;  // numerator and denominator as cpp_int; private to the .cpp files of Number (number_big.h)

// A value type of 16 bytes. Not necessarily held in lowest terms; equality, ordering, hash and text are those of the value.
class Number {
 public:
  // Zero.
  Number() noexcept : numerator_(0), denominator_(1) {}
  // The integer `value`.
  Number(std::int64_t value) noexcept : numerator_(value), denominator_(1) {}  // NOLINT: integers are numbers
  // Never: a binary fraction has already lost the digits that were written.
  template <std::floating_point Float>
  Number(Float) = delete;
  Number(const Number& other) noexcept;
  Number(Number&& other) noexcept;
  Number& operator=(const Number& other) noexcept;
  Number& operator=(Number&& other) noexcept;
  ~Number();

  // Reads `-12`, `0.0600`, `1.5e-3`: an optional minus, digits, an optional fraction, an optional exponent (`e` or `E`, its own
  // sign `-` or `+`).
  // nullopt if the text is anything else (also `+1`, `.5`, `1.`, blanks), has more than `kMaximumDigits` digits, or an
  // exponent beyond +-`kMaximumExponent` (an attack by size, not a number of the field).
  static std::optional<Number> FromDecimal(std::string_view text);
  static constexpr std::size_t kMaximumDigits = 1000;
  static constexpr int kMaximumExponent = 1000;

  // `digits` with the last `decimals` of them behind the point; decimals <= 18.
  static Number FromDigits(std::int64_t digits, unsigned decimals) { return Number(digits, kPowersOfTen[decimals]); }
  // The same put in place of this value.
  void SetDigits(std::int64_t digits, unsigned decimals) {
    if (!is_small()) Release();
    numerator_ = digits;
    denominator_ = kPowersOfTen[decimals];
  }
  static constexpr std::int64_t kPowersOfTen[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000,
                                                  1000000000000, 10000000000000, 100000000000000, 1000000000000000, 10000000000000000,
                                                  100000000000000000, 1000000000000000000};

  // numerator / denominator. nullopt if the denominator is zero.
  static std::optional<Number> FromFraction(std::int64_t numerator, std::int64_t denominator);

  Number operator-() const;
  friend Number operator+(const Number& a, const Number& b);
  friend Number operator-(const Number& a, const Number& b);
  friend Number operator*(const Number& a, const Number& b);
  // a / b; nullopt if b is zero.
  static std::optional<Number> Divide(const Number& a, const Number& b);

  friend bool operator==(const Number& a, const Number& b);
  friend std::strong_ordering operator<=>(const Number& a, const Number& b);
  friend bool operator<(const Number& a, const Number& b);   // as <=>, with one comparison less

  // -1, 0 or 1.
  int sign() const;
  bool is_integer() const;
  // Largest integer not above the value.
  Number Floor() const;
  // The value as an integer; nullopt if it is none or does not fit.
  std::optional<std::int64_t> ToInteger() const;
  // 10 to the power `exponent`, exactly, |exponent| <= kMaximumExponent.
  static Number PowerOfTen(int exponent);
  // Equal values have equal hashes.
  std::size_t Hash() const;

  // All digits if the decimal expansion ends (`2.0000001`, `-0.05`, `14210`), else a fraction in lowest terms (`1/3`).
  std::string ToString() const;
  // A reader's form: at most `places` decimals; a value that has more is cut to exactly that many by GB/T 8170 and marked
  // with a leading `≈`.
  std::string ToShortString(int places) const;

 private:
  // What the inline operators below leave over: values that are big, or overflow, or have unlike denominators.
  static Number AddSlowly(const Number& a, const Number& b);
  static Number MultiplySlowly(const Number& a, const Number& b);
  static std::optional<Number> DivideSlowly(const Number& a, const Number& b);
  static std::strong_ordering CompareBig(const Number& a, const Number& b);
  static bool EqualBig(const Number& a, const Number& b);

  Number(std::int64_t numerator, std::int64_t denominator) noexcept : numerator_(numerator), denominator_(denominator) {}
  bool is_small() const { return denominator_ != 0; }
  void Retain() const noexcept;
  void Release() noexcept;

  std::int64_t numerator_;    // or, when denominator_ is 0, the address of a reference-counted BigRational
  std::int64_t denominator_;  // > 0, or 0 for a big value: one that does not fit 64 bits even in lowest terms
  friend struct NumberAccess;
  friend class NumberSum;
};

Number Abs(const Number& value);

}  // namespace footrule::foundation

#include "foundation/number_inline.h"
