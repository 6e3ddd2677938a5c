#include "foundation/number_exact.h"

#include <algorithm>

#include "foundation/number_big.h"

namespace footrule::foundation {
namespace {

// A leading 0 would mean octal to the reader of big integers.
bool IsPlainInteger(std::string_view digits) {
  if (digits.empty() || digits.size() > kMaximumExactDigits || (digits.size() > 1 && digits.front() == '0')) return false;
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<SmallFraction> ToSmallFraction(const Number& value) {
  if (!NumberAccess::IsSmall(value)) return std::nullopt;
  const auto parts = NumberAccess::Reduced(value);
  return SmallFraction{parts.numerator, parts.denominator};
}

std::string ToExactText(const Number& value) {
  const Fraction parts = NumberAccess::ReducedFraction(value);
  return parts.numerator.str() + "/" + parts.denominator.str();
}

std::optional<Number> FromExactText(std::string_view text) {
  const std::size_t bar = text.find('/');
  if (bar == text.npos) return std::nullopt;
  const bool negative = text.starts_with('-');
  const std::string_view above = text.substr(negative ? 1 : 0, bar - (negative ? 1 : 0)), below = text.substr(bar + 1);
  if (!IsPlainInteger(above) || !IsPlainInteger(below) || below == "0") return std::nullopt;
  BigInteger numerator{std::string(above)};
  if (negative) numerator = -numerator;
  return NumberAccess::FromBig(std::move(numerator), BigInteger(std::string(below)));
}

}  // namespace footrule::foundation
