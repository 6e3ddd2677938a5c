// Where a rule or a module stands: a file, a folder, or a module of the standard library; and how one text names another.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "compiled/compiled_rule.h"

namespace footrule::workspace {

struct Location {
  enum class Kind { kFile, kFolder, kEmbedded } kind = Kind::kFile;
  std::filesystem::path path;   // kEmbedded: "std/units"
  std::string key;              // equal for equal places, however they were named
  std::string shown;            // as messages and verdicts call it, with forward slashes
};

// What was asked of the disk on the way, in order; the same answers later mean the same rule.
using Lookups = std::vector<compiled::Lookup>;

// What the command line named. nullopt if there is no such file or folder. `lookups` may be null.
std::optional<Location> Locate(const std::filesystem::path& path, Lookups* lookups = nullptr);

// What the text `named` (in quotes after `from` or `use`) means inside a file at `asking`: "std/…" is the library, anything else
// is relative to the folder of that file; the ending .frl may be left out. nullopt if there is nothing there.
std::optional<Location> Resolve(const std::string& named, const Location& asking, Lookups* lookups);

// Whether the disk gives the same answer now.
bool StillHolds(const compiled::Lookup& lookup);

bool IsLibraryName(const std::string& named);   // begins with "std/"

// The .frl files of a location in the order of their names; a file is its own only one. Empty for kEmbedded.
std::vector<std::filesystem::path> RuleFiles(const Location& location);

}  // namespace footrule::workspace
