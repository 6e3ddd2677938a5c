// The part of Number that has to be inline to be fast: copies, and + - * and comparison of small values.
//
// Included by number.h only. Everything else, and every overflow, is in number.cpp.
#pragma once

namespace footrule::foundation {

__extension__ typedef __int128 Int128;

inline Number::Number(const Number& other) noexcept : numerator_(other.numerator_), denominator_(other.denominator_) {
  if (!is_small()) Retain();
}

inline Number::Number(Number&& other) noexcept : numerator_(other.numerator_), denominator_(other.denominator_) {
  other.numerator_ = 0;
  other.denominator_ = 1;
}

inline Number& Number::operator=(const Number& other) noexcept {
  if (!other.is_small()) other.Retain();  // before Release: `other` may be this value
  const std::int64_t numerator = other.numerator_;
  const std::int64_t denominator = other.denominator_;
  if (!is_small()) Release();
  numerator_ = numerator;
  denominator_ = denominator;
  return *this;
}

inline Number& Number::operator=(Number&& other) noexcept {
  if (this == &other) return *this;
  if (!is_small()) Release();
  numerator_ = other.numerator_;
  denominator_ = other.denominator_;
  other.numerator_ = 0;
  other.denominator_ = 1;
  return *this;
}

inline Number::~Number() {
  if (!is_small()) Release();
}

inline Number operator+(const Number& a, const Number& b) {
  std::int64_t sum = 0;
  const bool alike = a.denominator_ == b.denominator_ && a.is_small();
  if (alike && !__builtin_add_overflow(a.numerator_, b.numerator_, &sum)) return Number(sum, a.denominator_);
  return Number::AddSlowly(a, b);
}

inline Number operator-(const Number& a, const Number& b) {
  std::int64_t difference = 0;
  const bool alike = a.denominator_ == b.denominator_ && a.is_small();
  if (alike && !__builtin_sub_overflow(a.numerator_, b.numerator_, &difference)) {
    return Number(difference, a.denominator_);
  }
  return Number::AddSlowly(a, -b);
}

inline Number operator*(const Number& a, const Number& b) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  // A big operand makes the denominator 0, so one test of the result serves for both.
  if (!__builtin_mul_overflow(a.numerator_, b.numerator_, &numerator) &&
      !__builtin_mul_overflow(a.denominator_, b.denominator_, &denominator) && denominator != 0) {
    return Number(numerator, denominator);
  }
  return Number::MultiplySlowly(a, b);
}

inline std::optional<Number> Number::Divide(const Number& a, const Number& b) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  if (b.numerator_ > 0 && a.is_small() && b.is_small() && !__builtin_mul_overflow(a.numerator_, b.denominator_, &numerator) &&
      !__builtin_mul_overflow(a.denominator_, b.numerator_, &denominator)) {
    return Number(numerator, denominator);
  }
  return DivideSlowly(a, b);
}

inline bool operator==(const Number& a, const Number& b) {
  if (!a.is_small() || !b.is_small()) return Number::EqualBig(a, b);
  return Int128{a.numerator_} * b.denominator_ == Int128{b.numerator_} * a.denominator_;
}

inline bool operator<(const Number& a, const Number& b) {
  if (!a.is_small() || !b.is_small()) return Number::CompareBig(a, b) < 0;
  return Int128{a.numerator_} * b.denominator_ < Int128{b.numerator_} * a.denominator_;
}

inline std::strong_ordering operator<=>(const Number& a, const Number& b) {
  if (!a.is_small() || !b.is_small()) return Number::CompareBig(a, b);
  const Int128 left = Int128{a.numerator_} * b.denominator_;
  const Int128 right = Int128{b.numerator_} * a.denominator_;
  return left < right ? std::strong_ordering::less
                      : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace footrule::foundation
