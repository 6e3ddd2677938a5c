#include "syntax/antlr/decoded_text.h"

#include <algorithm>

namespace footrule::syntax {
namespace {

struct Decoded {
  char32_t point;
  std::size_t length;
};

char32_t Continuation(char c) { return static_cast<unsigned char>(c) & 0x3Fu; }

// The sequence at `at` of a well-formed text; a stray byte stands for itself, so that no text is read beyond its end.
Decoded DecodeAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t left = text.size() - at;
  if (lead >= 0xF0 && left >= 4) {
    return {(lead & 0x07u) << 18 | Continuation(text[at + 1]) << 12 | Continuation(text[at + 2]) << 6 | Continuation(text[at + 3]), 4};
  }
  if (lead >= 0xE0 && lead < 0xF0 && left >= 3) return {(lead & 0x0Fu) << 12 | Continuation(text[at + 1]) << 6 | Continuation(text[at + 2]), 3};
  if (lead >= 0xC0 && lead < 0xE0 && left >= 2) return {(lead & 0x1Fu) << 6 | Continuation(text[at + 1]), 2};
  return {lead, 1};
}

}  // namespace

DecodedText::DecodedText(std::string_view text, source::FileId file, std::uint32_t base) : text_(text), file_(file), base_(base) {
  points_.reserve(text.size());
  offsets_.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeAt(text, at);
    points_.push_back(decoded.point);
    offsets_.push_back(static_cast<std::uint32_t>(at));
    at += decoded.length;
  }
  offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

source::Span DecodedText::SpanOf(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t last = std::min(end, size());
  const std::uint32_t first = std::min(begin, last);
  return source::Span{file_, base_ + offsets_[first], base_ + offsets_[last]};
}

std::string_view DecodedText::Slice(std::uint32_t begin, std::uint32_t end) const {
  const std::uint32_t last = std::min(end, size());
  const std::uint32_t first = std::min(begin, last);
  return text_.substr(offsets_[first], offsets_[last] - offsets_[first]);
}

}  // namespace footrule::syntax
