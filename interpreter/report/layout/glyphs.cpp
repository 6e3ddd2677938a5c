#include "report/layout/glyphs.h"

#include <utf8proc.h>

#include <algorithm>

namespace footrule::report {
namespace {

// `ESC [ … letter`; 0 if there is none.
std::size_t EscapeLength(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] != '\x1b' || text[at + 1] != '[') return 0;
  for (std::size_t end = at + 2; end < text.size(); ++end) {
    const char c = text[end];
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return end + 1 - at;
  }
  return 0;
}

}  // namespace

Glyph GlyphAt(std::string_view text, std::size_t at) {
  if (const std::size_t length = EscapeLength(text, at)) return {length, 0, 0x1b, true};
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const auto left = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - at, 4));
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &code);
  if (used <= 0) return {1, 0, 0xFFFD, false};
  const int width = utf8proc_charwidth(code);
  return {static_cast<std::size_t>(used), static_cast<std::size_t>(std::max(width, 0)), static_cast<std::uint32_t>(code), false};
}

}  // namespace footrule::report
