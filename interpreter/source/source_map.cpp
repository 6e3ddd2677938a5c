#include <algorithm>
#include <fstream>
#include <limits>
#include <system_error>

#include "source/gbk.h"
#include "source/source_file.h"

namespace footrule::source {
namespace {

using Kind = LoadFailure::Kind;
constexpr std::uint64_t kMaximumSize = std::numeric_limits<std::uint32_t>::max() - 1;  // spans hold 32-bit offsets
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::optional<Kind> WhyNotAFile(const std::filesystem::path& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return Kind::kNotFound;
  if (error) return Kind::kNotReadable;
  if (std::filesystem::is_directory(status)) return Kind::kIsDirectory;
  return std::nullopt;
}

// The size if the system knows it; a pipe has none.
std::uint64_t SizeOf(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  return error ? 0 : static_cast<std::uint64_t>(size);
}

// At most `most` bytes. nullopt if the file cannot be read.
std::optional<std::string> ReadAll(const std::filesystem::path& path, std::uint64_t most) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  std::string text;
  char buffer[65536];
  while (text.size() < most) {
    const std::uint64_t wanted = std::min<std::uint64_t>(sizeof(buffer), most - text.size());
    stream.read(buffer, static_cast<std::streamsize>(wanted));
    text.append(buffer, static_cast<std::size_t>(stream.gcount()));
    if (!stream) break;
  }
  if (stream.bad()) return std::nullopt;
  return text;
}

}  // namespace

std::variant<FileId, LoadFailure> SourceMap::Load(const std::filesystem::path& path, std::uint64_t limit) {
  const std::string name = path.generic_string();
  if (const auto kind = WhyNotAFile(path)) return LoadFailure{*kind, name, 0, 0};
  const std::uint64_t allowed = std::min(limit, kMaximumSize);
  const std::uint64_t size = SizeOf(path);
  if (size > allowed) return LoadFailure{Kind::kTooLarge, name, size, allowed};
  std::optional<std::string> text = ReadAll(path, allowed + 1);
  if (!text) return LoadFailure{Kind::kNotReadable, name, 0, 0};
  if (text->size() > allowed) return LoadFailure{Kind::kTooLarge, name, text->size(), allowed};
  return Add(name, std::move(*text));
}

std::variant<FileId, LoadFailure> SourceMap::Add(std::string path, std::string text) {
  if (text.size() > kMaximumSize) return LoadFailure{Kind::kTooLarge, std::move(path), text.size(), kMaximumSize};
  if (const auto bad = FindInvalidUtf8(text)) {
    const Kind kind = LooksLikeGbk(text) ? Kind::kLooksLikeGbk : Kind::kNotUtf8;
    return LoadFailure{kind, std::move(path), *bad, 0};
  }
  if (std::string_view(text).starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return AddChecked(std::move(path), std::move(text));
}

FileId SourceMap::AddChecked(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return FileId(files_.size() - 1);
}

}  // namespace footrule::source
