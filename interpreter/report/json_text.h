// JSON texts put behind each other by hand, where a tree of values would cost more than what is said.
#pragma once

#include <string>
#include <string_view>

namespace footrule::report {

// Adds `text` between quotes, escaped as in every other document. Bytes that are no UTF-8 become U+FFFD.
void AppendJsonText(std::string* out, std::string_view text);
std::string JsonText(std::string_view text);

}  // namespace footrule::report
