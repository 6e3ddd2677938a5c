// Number to and from text.
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "foundation/number_big.h"

namespace footrule::foundation {

namespace {

using Small = NumberAccess::Small;

// Powers of ten that fit 64 bits.
constexpr int kSmallPowers = 19;
constexpr std::array<std::int64_t, kSmallPowers> kPowers = [] {
  std::array<std::int64_t, kSmallPowers> powers{};
  std::int64_t power = 1;
  for (std::int64_t& p : powers) {
    p = power;
    if (&p != &powers.back()) power *= 10;
  }
  return powers;
}();

BigInteger BigPower(unsigned base, int exponent) {
  return boost::multiprecision::pow(BigInteger(base), static_cast<unsigned>(exponent));
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view TakeDigits(std::string_view* text) {
  const auto end = std::find_if_not(text->begin(), text->end(), IsDigit);
  const auto length = static_cast<std::size_t>(end - text->begin());
  const std::string_view digits = text->substr(0, length);
  text->remove_prefix(length);
  return digits;
}

bool Take(std::string_view* text, char c) {
  if (text->empty() || text->front() != c) return false;
  text->remove_prefix(1);
  return true;
}

// `-12.50e3` taken apart, each part checked.
struct Decimal {
  bool negative = false;
  std::string_view whole, fraction;
  int exponent = 0;
};

std::optional<int> TakeExponent(std::string_view* text) {
  const bool negative = Take(text, '-');
  if (!negative) Take(text, '+');
  const std::string_view digits = TakeDigits(text);
  if (digits.empty()) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    value = value * 10 + (c - '0');
    if (value > Number::kMaximumExponent) return std::nullopt;
  }
  return negative ? -value : value;
}

std::optional<Decimal> Split(std::string_view text) {
  Decimal parts;
  parts.negative = Take(&text, '-');
  parts.whole = TakeDigits(&text);
  if (parts.whole.empty()) return std::nullopt;
  if (Take(&text, '.')) {
    parts.fraction = TakeDigits(&text);
    if (parts.fraction.empty()) return std::nullopt;
  }
  if (parts.whole.size() + parts.fraction.size() > Number::kMaximumDigits) return std::nullopt;
  if (Take(&text, 'e') || Take(&text, 'E')) {
    const std::optional<int> exponent = TakeExponent(&text);
    if (!exponent) return std::nullopt;
    parts.exponent = *exponent;
  }
  return text.empty() ? std::optional(parts) : std::nullopt;
}

// The digits as one integer, if they fit 64 bits in any case.
std::optional<std::int64_t> SmallDigits(const Decimal& parts) {
  if (parts.whole.size() + parts.fraction.size() >= kSmallPowers) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : parts.whole) value = value * 10 + (c - '0');
  for (const char c : parts.fraction) value = value * 10 + (c - '0');
  return parts.negative ? -value : value;
}

BigInteger BigDigits(const Decimal& parts) {
  std::string digits = std::string(parts.whole) + std::string(parts.fraction);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));  // a leading 0 would mean octal
  BigInteger value(digits);
  return parts.negative ? BigInteger(-value) : value;
}

// Number of times `factor` divides `value`, which is left without it.
int TakeFactor(BigInteger* value, unsigned factor) {
  int times = 0;
  BigInteger quotient, remainder;
  for (;; ++times) {
    boost::multiprecision::divide_qr(*value, BigInteger(factor), quotient, remainder);
    if (remainder != 0) return times;
    *value = quotient;
  }
}

// Decimals that `1 / denominator` has; -1 if they never end.
int DecimalPlaces(BigInteger denominator) {
  const int twos = TakeFactor(&denominator, 2);
  const int fives = TakeFactor(&denominator, 5);
  return denominator == 1 ? std::max(twos, fives) : -1;
}

// The integer `value` with the point put `places` from its end.
std::string WithPoint(const BigInteger& value, int places) {
  std::string digits = BigInteger(abs(value)).str();
  const auto decimals = static_cast<std::size_t>(places);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return value < 0 ? "-" + digits : digits;
}

// The digits of `magnitude` with the point put `places` from their end.
std::string WithPoint(std::uint64_t magnitude, bool negative, std::size_t places) {
  char digits[24];
  const char* const end = std::to_chars(digits, digits + sizeof(digits), magnitude).ptr;
  const auto count = static_cast<std::size_t>(end - digits);
  const std::size_t whole = count > places ? count - places : 0;
  std::string text(negative ? "-" : "");
  text.append(digits, whole);
  if (whole == 0) text += '0';
  if (places == 0) return text;
  text += '.';
  if (count < places) text.append(places - count, '0');
  return text.append(digits + whole, count - whole);
}

// All digits of a value that need not be in lowest terms, if its denominator has no factors but 2 and 5 and they fit 64 bits on the way.
std::optional<std::string> SmallDecimal(Small value) {
  std::size_t twos = 0, fives = 0;
  std::int64_t rest = value.denominator;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  if (rest != 1) return std::nullopt;
  std::int64_t digits = value.numerator;
  for (std::size_t i = twos; i < fives; ++i)
    if (__builtin_mul_overflow(digits, std::int64_t{2}, &digits)) return std::nullopt;
  for (std::size_t i = fives; i < twos; ++i)
    if (__builtin_mul_overflow(digits, std::int64_t{5}, &digits)) return std::nullopt;
  std::size_t places = std::max(twos, fives);
  for (; places > 0 && digits % 10 == 0; --places) digits /= 10;
  const auto bits = static_cast<std::uint64_t>(digits);
  return WithPoint(digits < 0 ? 0 - bits : bits, digits < 0, places);
}

// The same for any value in lowest terms.
std::optional<std::string> SmallText(Small value) {
  std::int64_t rest = value.denominator;
  while (rest % 2 == 0) rest /= 2;
  while (rest % 5 == 0) rest /= 5;
  return rest == 1 ? SmallDecimal(value) : std::to_string(value.numerator) + "/" + std::to_string(value.denominator);
}

// value * 10^places to the nearest integer, half to even.
BigInteger RoundScaled(const Fraction& value, int places) {
  BigInteger quotient, remainder;
  const BigInteger magnitude = abs(value.numerator);
  boost::multiprecision::divide_qr(BigInteger(magnitude * BigPower(10, places)), value.denominator, quotient, remainder);
  const BigInteger twice = remainder * 2;
  if (twice > value.denominator || (twice == value.denominator && bit_test(quotient, 0))) ++quotient;
  return value.numerator < 0 ? BigInteger(-quotient) : quotient;
}

}  // namespace

std::optional<Number> Number::FromDecimal(std::string_view text) {
  const std::optional<Decimal> parts = Split(text);
  if (!parts) return std::nullopt;
  const int scale = parts->exponent - static_cast<int>(parts->fraction.size());
  if (const auto digits = SmallDigits(*parts); digits && scale <= 0 && -scale < kSmallPowers) {
    return Number(*digits, kPowers[static_cast<std::size_t>(-scale)]);
  }
  BigInteger digits = BigDigits(*parts);
  if (scale >= 0) return NumberAccess::FromBig(digits * BigPower(10, scale), 1);
  return NumberAccess::FromBig(std::move(digits), BigPower(10, -scale));
}

std::string Number::ToString() const {
  if (is_small()) {
    if (auto text = SmallDecimal({numerator_, denominator_})) return *std::move(text);
    if (auto text = SmallText(NumberAccess::Reduced(*this))) return *std::move(text);
  }
  const Fraction parts = NumberAccess::ReducedFraction(*this);
  const int places = DecimalPlaces(parts.denominator);
  if (places < 0) return parts.numerator.str() + "/" + parts.denominator.str();
  return WithPoint(parts.numerator * BigPower(10, places) / parts.denominator, places);
}

std::string Number::ToShortString(int places) const {
  const Fraction parts = NumberAccess::ReducedFraction(*this);
  const int exact = DecimalPlaces(parts.denominator);
  if (exact >= 0 && exact <= places) return ToString();
  places = std::max(places, 0);
  return "≈" + WithPoint(RoundScaled(parts, places), places);
}

}  // namespace footrule::foundation
