#include "report/style.h"

#include "report/layout/glyphs.h"

namespace footrule::report {
namespace {

const char* Sequence(Paint paint) {
  switch (paint) {
    case Paint::kBold: return "\x1b[1m";
    case Paint::kDim: return "\x1b[2m";
    case Paint::kRed: return "\x1b[31m";
    case Paint::kGreen: return "\x1b[32m";
    case Paint::kYellow: return "\x1b[33m";
    case Paint::kBlue: return "\x1b[34m";
    case Paint::kMagenta: return "\x1b[35m";
    case Paint::kCyan: return "\x1b[36m";
    case Paint::kPlain: break;
  }
  return "";
}

}  // namespace

std::string Painted(std::string_view text, Paint paint, const Style& style) {
  if (!style.color || paint == Paint::kPlain || text.empty()) return std::string(text);
  return Sequence(paint) + std::string(text) + "\x1b[0m";
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = GlyphAt(text, at);
    width += glyph.width;
    at += glyph.bytes;
  }
  return width;
}

std::string Shortened(std::string_view text, std::size_t width) {
  if (DisplayWidth(text) <= width) return std::string(text);
  std::size_t used = 0, at = 0;
  while (at < text.size()) {
    const Glyph glyph = GlyphAt(text, at);
    if (used + glyph.width + 1 > width) break;
    used += glyph.width;
    at += glyph.bytes;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace footrule::report
