// Files as bytes, whatever stands in them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "source/source_file.h"

namespace footrule::source {

// The whole file, up to `limit` bytes.
std::variant<std::string, LoadFailure> ReadBytes(const std::filesystem::path& path, std::uint64_t limit);
// At most `count` bytes; fewer, or none, if there are no more or it cannot be read.
std::string FirstBytes(const std::filesystem::path& path, std::size_t count);

// Whether SourceMap::Load would find exactly this text.
bool HoldsText(const std::filesystem::path& path, std::string_view text);

// ---- files the program keeps for itself ---------------------------------------------------------------------------
// nullopt unless it is a plain file that belongs to the user of this run and nobody else may write, of at most `limit` bytes.
std::optional<std::string> ReadOwnBytes(const std::filesystem::path& path, std::uint64_t limit);
// Puts `bytes` at `path`, whose folder is made if there is none. Nobody ever sees a part, also when several do this at once. False if it failed:
// nothing is left behind then.
bool ReplaceOwnFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace footrule::source
