// JSON pointers (RFC 6901): "/inventory/3/factor".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footrule::dossier {

// Appends "/" and `segment`, with `~` and `/` escaped.
void AppendSegment(std::string& pointer, std::string_view segment);
std::string JoinPointer(const std::vector<std::string>& segments);

// nullopt if `pointer` is neither empty nor begins with "/", or holds a stray `~`.
std::optional<std::vector<std::string>> SplitPointer(std::string_view pointer);

}  // namespace footrule::dossier
