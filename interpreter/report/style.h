// How a report looks on a terminal: language, colour, width. Asks no terminal; the command says what it found out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/text.h"

namespace footrule::report {

using foundation::Language;
using foundation::Text;

struct Style {
  Language language = Language::kChinese;
  bool color = false;
  std::size_t width = 80;   // columns; 0: lines are not broken
};

enum class Paint { kPlain, kBold, kDim, kRed, kGreen, kYellow, kBlue, kMagenta, kCyan };

// `text` between escape sequences, or as it is when the style has no colour.
std::string Painted(std::string_view text, Paint paint, const Style& style);

// Columns a text takes on a terminal: 2 for wide characters (Han), 0 for combining ones and escape sequences.
std::size_t DisplayWidth(std::string_view text);

// The longest beginning of `text` that fits `width` columns; a cut is marked with `…` inside the width.
std::string Shortened(std::string_view text, std::size_t width);

}  // namespace footrule::report
