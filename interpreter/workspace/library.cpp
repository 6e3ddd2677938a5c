#include "workspace/library.h"

#include <cstdlib>
#include <utility>

namespace footrule::stdlib {
// Written by cmake/embed.cmake into the target footrule_stdlib.
extern const std::pair<const char*, std::string> kModules[];
extern const std::size_t kModuleCount;
}  // namespace footrule::stdlib

namespace footrule::workspace {

std::optional<std::filesystem::path> LibraryFolder() {
  const char* folder = std::getenv("FOOTRULE_STDLIB");
  if (folder == nullptr || *folder == '\0') return std::nullopt;
  return std::filesystem::path(folder);
}

const std::string* EmbeddedModule(const std::string& name) {
  for (std::size_t i = 0; i < stdlib::kModuleCount; ++i) {
    if (name == stdlib::kModules[i].first) return &stdlib::kModules[i].second;
  }
  return nullptr;
}

std::vector<std::string> EmbeddedModuleNames() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < stdlib::kModuleCount; ++i) names.emplace_back(stdlib::kModules[i].first);
  return names;
}

}  // namespace footrule::workspace
