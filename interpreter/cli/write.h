// Bytes out: to a stream or a file, wholly, or a reason why not.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace footrule::cli {

// Writes all of `text`, also through slow pipes. nullopt when done, else the system's reason.
std::optional<std::string> WriteStream(int descriptor, const std::string& text);

// Writes beside the target first and moves it there, so that nobody ever sees half a file.
std::optional<std::string> WriteFile(const std::filesystem::path& path, const std::string& text);

}  // namespace footrule::cli
