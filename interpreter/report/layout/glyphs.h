// One glyph of a text at a time, with the columns it takes.
#pragma once

#include <cstdint>
#include <string_view>

namespace footrule::report {

// An escape sequence is one glyph without width; so is a control character or a byte that is no UTF-8.
struct Glyph { std::size_t bytes = 1; std::size_t width = 0; std::uint32_t code = 0; bool is_escape = false; };
Glyph GlyphAt(std::string_view text, std::size_t at);

}  // namespace footrule::report
