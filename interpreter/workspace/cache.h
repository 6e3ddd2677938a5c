// Compiled rules kept from run to run, so that sources that have not changed are not read again.
//
// An entry is named by who asks for what: this build of the program, the current folder, the path, the folder of the standard library, the
// limits. It is used only if the disk still gives every answer it was made of: where each name led, which files a folder has, and what stands
// in each file. Whatever goes wrong here means no cache, never a message.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "workspace/location.h"
#include "workspace/workspace.h"

namespace footrule::workspace {

class Cache {
 public:
  // The place of the rule at `path` in `folder`. nullopt if this build of the program cannot be told from others.
  static std::optional<Cache> For(const std::filesystem::path& folder, const std::filesystem::path& path, const Limits& limits);

  // The rule, if there is a valid entry; else nullptr.
  std::unique_ptr<LoadedRule> Load() const;
  // Replaces the entry. `lookups`: what was asked of the disk when `rule` was loaded.
  void Store(const LoadedRule& rule, Lookups lookups) const;

  static constexpr std::size_t kMostEntries = 64;   // beyond it the oldest go

 private:
  Cache(std::filesystem::path folder, std::filesystem::path entry) : folder_(std::move(folder)), entry_(std::move(entry)) {}
  void Prune() const;

  std::filesystem::path folder_, entry_;
};

}  // namespace footrule::workspace
