// One JSON value as it stands in the text, seen from its first byte: what kind it is, and for scalars all of it.
#pragma once

#include <cstdint>
#include <string_view>

namespace footrule::dossier {

enum class TokenKind : std::uint8_t { kText, kNumber, kTrue, kFalse, kNull, kObject, kArray };

struct Token {
  TokenKind kind = TokenKind::kNull;
  std::string_view raw;      // of a scalar: with its quotes; of an object or array: its first bracket only
  std::uint32_t begin = 0;   // byte in the file

  std::uint32_t end() const { return begin + static_cast<std::uint32_t>(raw.size()); }
  // A text without its quotes; escapes are still in it.
  std::string_view body() const { return raw.substr(1, raw.size() - 2); }
};

// Fills `kind` from `raw`. False if it is no JSON value: a bad number, an unknown word, a bracket or comma that stands where a value must.
// Of texts only the quotes are looked at.
bool Classify(Token& token);

// What Classify leaves open: false for a text with an escape that is none.
bool HasGoodEscapes(const Token& token);

// `-12.50e3` as JSON writes numbers, nothing before or after.
bool IsJsonNumber(std::string_view text);

// Length of the JSON number that `text` begins with (`12.5` of `12.5 kWh`); 0 if none. Leading zeros are let through: texts may hold `007`.
std::size_t NumberPrefix(std::string_view text);

}  // namespace footrule::dossier
