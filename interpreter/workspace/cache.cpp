#include "workspace/cache.h"

#include <algorithm>

#include "compiled/checksum.h"
#include "compiled/decode.h"
#include "compiled/encode.h"
#include "source/bytes.h"
#include "workspace/build_id.h"
#include "workspace/carry.h"
#include "workspace/library.h"

namespace footrule::workspace {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kMostBytes = 256ull << 20;
constexpr const char* kEnding = ".frc";

std::string NameOf(const std::string& build, const fs::path& path, const Limits& limits) {
  std::error_code ignored;
  const std::string library = LibraryFolder() ? "in " + LibraryFolder()->string() : "inside";
  const std::string numbers = std::to_string(limits.rule_bytes) + " " + std::to_string(limits.parse.nesting) + " " + std::to_string(limits.parse.chain);
  const std::string between(1, '\0');
  const compiled::Checksum checksum =
      compiled::ChecksumOf({build, between, fs::current_path(ignored).string(), between, path.string(), between, library, between, numbers});
  return compiled::Hex({checksum.data(), 16}) + kEnding;
}

bool IsAsItWas(const compiled::CompiledRule& rule) {
  const auto unchanged = [](const compiled::SourceText& text) { return text.embedded || source::HoldsText(text.path, text.text); };
  return std::all_of(rule.lookups.begin(), rule.lookups.end(), StillHolds) && std::all_of(rule.texts.begin(), rule.texts.end(), unchanged);
}

}  // namespace

std::optional<Cache> Cache::For(const fs::path& folder, const fs::path& path, const Limits& limits) {
  const std::string build = BuildId();
  if (build.empty()) return std::nullopt;
  return Cache(folder, folder / NameOf(build, path, limits));
}

std::unique_ptr<LoadedRule> Cache::Load() const {
  const auto bytes = source::ReadOwnBytes(entry_, kMostBytes);
  if (!bytes) return nullptr;
  auto decoded = compiled::Decode(*bytes);
  auto* rule = std::get_if<std::unique_ptr<compiled::CompiledRule>>(&decoded);
  if (rule == nullptr || !IsAsItWas(**rule)) return nullptr;
  return Unpacked(std::move(**rule));
}

void Cache::Store(const LoadedRule& rule, Lookups lookups) const {
  const compiled::CompiledRule carried = Carried(rule, std::move(lookups));
  // A file may have been written while it was read.
  if (!IsAsItWas(carried)) return;
  const auto bytes = compiled::Encode(carried);
  if (!bytes || !source::ReplaceOwnFile(entry_, *bytes)) return;
  Prune();
}

void Cache::Prune() const {
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  std::error_code error;
  for (fs::directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    // Also what is being written, or was when a program was killed: `name.frc.XXXXXX`.
    if (entry->path().filename().string().find(kEnding) != std::string::npos) entries.emplace_back(entry->last_write_time(ignored), entry->path());
  }
  if (entries.size() <= kMostEntries) return;
  std::sort(entries.begin(), entries.end());
  for (std::size_t i = 0; i < entries.size() - kMostEntries; ++i) {
    std::error_code ignored;
    if (entries[i].second != entry_) fs::remove(entries[i].second, ignored);
  }
}

}  // namespace footrule::workspace
