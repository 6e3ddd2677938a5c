// Well-formedness of UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing beyond U+10FFFF.
#include <cstdint>

#include <simdjson.h>

#include "source/source_file.h"

namespace footrule::source {
namespace {

struct Sequence {
  std::size_t length;         // 0: no sequence begins with this byte
  unsigned char second_low;   // range of the second byte, which excludes overlong forms and surrogates
  unsigned char second_high;
};

Sequence Classify(unsigned char lead) {
  if (lead < 0x80) return {1, 0, 0};
  if (lead < 0xC2) return {0, 0, 0};
  if (lead < 0xE0) return {2, 0x80, 0xBF};
  if (lead == 0xE0) return {3, 0xA0, 0xBF};
  if (lead == 0xED) return {3, 0x80, 0x9F};
  if (lead < 0xF0) return {3, 0x80, 0xBF};
  if (lead == 0xF0) return {4, 0x90, 0xBF};
  if (lead < 0xF4) return {4, 0x80, 0xBF};
  if (lead == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

bool IsBetween(char c, unsigned char low, unsigned char high) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= low && byte <= high;
}

// Length of the well-formed sequence at `at`, or 0.
std::size_t LengthAt(std::string_view text, std::size_t at) {
  const Sequence sequence = Classify(static_cast<unsigned char>(text[at]));
  if (sequence.length <= 1) return sequence.length;
  if (at + sequence.length > text.size()) return 0;
  if (!IsBetween(text[at + 1], sequence.second_low, sequence.second_high)) return 0;
  for (std::size_t i = 2; i < sequence.length; ++i) {
    if (!IsBetween(text[at + i], 0x80, 0xBF)) return 0;
  }
  return sequence.length;
}

}  // namespace

std::optional<std::size_t> FindInvalidUtf8(std::string_view text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;   // many characters at a time; it does not say where
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = LengthAt(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace footrule::source
