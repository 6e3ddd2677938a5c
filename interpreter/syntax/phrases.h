// Wording shared by the messages of syntax/: quoting and listing in both languages.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/text.h"

namespace footrule::syntax {

// “x” in Chinese, `x` in English; a long one is cut.
foundation::Text Quoted(std::string_view word);
// “a、b 或 c”, "a, b or c".
foundation::Text Alternatives(const std::vector<foundation::Text>& items);
// Whether a text holds a Han character.
bool HasHan(std::string_view text);

}  // namespace footrule::syntax
