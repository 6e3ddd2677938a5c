#include "dossier/cells/digits.h"

#include <algorithm>

#include "dossier/json/token.h"

namespace footrule::dossier {
namespace {

constexpr std::size_t kFew = 18;   // as many as surely fit 64 bits

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Value of the exponent in `e-3`, cut to what can matter.
long Exponent(std::string_view text) {
  text.remove_prefix(1);
  const bool negative = text[0] == '-';
  if (negative || text[0] == '+') text.remove_prefix(1);
  long value = 0;
  for (const char c : text) value = std::min(value * 10 + (c - '0'), 100000L);
  return negative ? -value : value;
}

Digits ReadSlowly(std::string_view text) {
  Digits digits{text.substr(0, NumberPrefix(text)), 0, std::nullopt};
  const std::size_t mark = std::min(digits.text.find_first_of("eE"), digits.text.size());
  const std::size_t point = std::min(digits.text.find('.'), mark);
  long decimals = point == mark ? 0 : static_cast<long>(mark - point - 1);
  if (mark < digits.text.size()) decimals -= Exponent(digits.text.substr(mark));
  digits.decimals = static_cast<std::uint8_t>(std::clamp(decimals, 0L, 255L));
  return digits;
}

}  // namespace

// Plain decimals with few digits in one go, as nearly all are; everything else by the grammar.
Digits ReadDigits(std::string_view text) {
  const std::size_t first = !text.empty() && text[0] == '-' ? 1 : 0;
  std::size_t at = first, decimals = 0;
  std::int64_t value = 0;
  const std::size_t end = std::min(text.size(), first + kFew);
  for (; at < end && IsDigit(text[at]); ++at) value = value * 10 + (text[at] - '0');
  if (at == first) return ReadSlowly(text);
  if (at + 1 < end && text[at] == '.' && IsDigit(text[at + 1]))
    for (++at; at < end && IsDigit(text[at]); ++at, ++decimals) value = value * 10 + (text[at] - '0');
  const bool is_whole = at < text.size() && at < end && !IsDigit(text[at]) && text[at] != '.' && text[at] != 'e' && text[at] != 'E';
  if (at != text.size() && !is_whole) return ReadSlowly(text);
  return {text.substr(0, at), static_cast<std::uint8_t>(decimals), first == 1 ? -value : value};
}

std::optional<foundation::Number> Digits::Value() const {
  if (all) return foundation::Number::FromDigits(*all, decimals);
  return foundation::Number::FromDecimal(text);
}

}  // namespace footrule::dossier
