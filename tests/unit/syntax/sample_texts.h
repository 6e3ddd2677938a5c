// Texts that use the whole language, for tests that hold of any text.
#pragma once

#include <string_view>
#include <vector>

namespace footrule::syntax {

// Correct texts, in English and Chinese keywords.
const std::vector<std::string_view>& SampleTexts();

}  // namespace footrule::syntax
