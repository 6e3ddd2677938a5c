// Does a text that is not UTF-8 look like GBK (what older Chinese editors write)? A guess for a better message; private to source/.
#pragma once

#include <string_view>

namespace footrule::source {

// True if every byte above 127 belongs to a GBK pair and most pairs are everyday characters (GB 2312).
bool LooksLikeGbk(std::string_view text);

}  // namespace footrule::source
