// A number for keeping outside the program: what was written reads back as exactly the same value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/number.h"

namespace footrule::foundation {

struct SmallFraction { std::int64_t numerator = 0, denominator = 1; };   // lowest terms, denominator > 0

// nullopt if the value does not fit.
std::optional<SmallFraction> ToSmallFraction(const Number& value);

// `numerator/denominator` in lowest terms, all digits; for values of any size.
std::string ToExactText(const Number& value);
// nullopt if the text is anything else or has more than kMaximumExactDigits digits on a side.
std::optional<Number> FromExactText(std::string_view text);
inline constexpr std::size_t kMaximumExactDigits = 20000;

}  // namespace footrule::foundation
