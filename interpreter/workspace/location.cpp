#include "workspace/location.h"

#include <algorithm>

#include "workspace/library.h"

namespace footrule::workspace {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kLibraryPrefix = "std/";
constexpr const char* kEnding = ".frl";

std::string KeyOf(const fs::path& path) {
  std::error_code error;
  const fs::path canonical = fs::weakly_canonical(path, error);
  return error ? path.lexically_normal().generic_string() : canonical.generic_string();
}

Location At(const fs::path& path, Location::Kind kind) {
  fs::path shown = path.lexically_normal();
  if (!shown.has_filename() && shown.has_parent_path()) shown = shown.parent_path();   // "rules/x/" is "rules/x"
  return {kind, shown, KeyOf(shown), shown.generic_string()};
}

std::optional<Location> Embedded(const std::string& name) {
  if (EmbeddedModule(name) == nullptr) return std::nullopt;
  const std::string whole = std::string(kLibraryPrefix) + name;
  return Location{Location::Kind::kEmbedded, whole, whole, whole};
}

std::optional<Location> FromLibrary(const std::string& name, Lookups* lookups) {
  if (const auto folder = LibraryFolder()) return Locate(*folder / (name + kEnding), lookups);
  return Embedded(name);
}

std::optional<Location> LocateWithEnding(const fs::path& path, Lookups* lookups) {
  if (auto found = Locate(path, lookups)) return found;
  fs::path with_ending = path;
  with_ending += kEnding;
  return Locate(with_ending, lookups);
}

std::optional<Location> LocateNow(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (error || !fs::exists(status)) return std::nullopt;
  return At(path, fs::is_directory(status) ? Location::Kind::kFolder : Location::Kind::kFile);
}

compiled::Lookup Remembered(const fs::path& path, const std::optional<Location>& found) {
  using Found = compiled::Lookup::Found;
  compiled::Lookup lookup;
  lookup.path = path.string();
  if (!found) return lookup;
  lookup.found = found->kind == Location::Kind::kFolder ? Found::kFolder : Found::kFile;
  lookup.key = found->key;
  if (lookup.found == Found::kFolder)
    for (const fs::path& file : RuleFiles(*found)) lookup.files.push_back(file.string());
  return lookup;
}

}  // namespace

bool IsLibraryName(const std::string& named) { return named.starts_with(kLibraryPrefix); }

std::optional<Location> Locate(const fs::path& path, Lookups* lookups) {
  auto found = LocateNow(path);
  if (lookups != nullptr) lookups->push_back(Remembered(path, found));
  return found;
}

bool StillHolds(const compiled::Lookup& lookup) {
  const compiled::Lookup now = Remembered(lookup.path, LocateNow(lookup.path));
  return now.found == lookup.found && now.key == lookup.key && now.files == lookup.files;
}

std::optional<Location> Resolve(const std::string& named, const Location& asking, Lookups* lookups) {
  if (IsLibraryName(named)) return FromLibrary(named.substr(kLibraryPrefix.size()), lookups);
  if (asking.kind == Location::Kind::kEmbedded) return Embedded(named);
  const fs::path folder = asking.kind == Location::Kind::kFolder ? asking.path : asking.path.parent_path();
  return LocateWithEnding(folder / fs::path(named), lookups);
}

std::vector<fs::path> RuleFiles(const Location& location) {
  if (location.kind == Location::Kind::kEmbedded) return {};
  if (location.kind == Location::Kind::kFile) return {location.path};
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(location.path, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    if (entry->path().extension() == kEnding && !entry->is_directory(ignored)) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace footrule::workspace
