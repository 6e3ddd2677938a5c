// Text that came from a file, checked once: valid UTF-8, no byte-order mark, and the map from bytes to lines.
//
// In: a path or a text. Out: SourceFile, Span. Knows no tokens and no messages: what is wrong comes back as data.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "foundation/strong_id.h"

namespace footrule::source {

using FileId = foundation::StrongId<struct FileTag>;

// Half-open range of bytes of one file. A default-made span points nowhere.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool is_valid() const { return file.is_valid(); }
  friend bool operator==(const Span&, const Span&) = default;
};

// The smallest span that holds both (of the same file); an invalid one is ignored.
Span Join(Span a, Span b);

// 1-based; `column` counts code points, `utf16_column` UTF-16 units (what editors count).
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  std::uint32_t utf16_column = 1;
};

class SourceFile {
 public:
  SourceFile(std::string path, std::string text);
  // As the user named it, with forward slashes.
  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  std::string_view text(Span span) const;
  // Place of a byte offset (clamped to the end of the text).
  LineColumn At(std::uint32_t offset) const;
  // Text of a 1-based line without its line end; empty beyond the last.
  std::string_view line(std::uint32_t number) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts().size()); }

 private:
  // Found when a line is first asked for: most texts of a run are never shown.
  const std::vector<std::uint32_t>& line_starts() const;

  std::string path_;
  std::string text_;
  mutable std::once_flag lines_found_;
  mutable std::vector<std::uint32_t> line_starts_;
};

// Why a file could not become a SourceFile.
struct LoadFailure {
  enum class Kind { kNotFound, kNotReadable, kIsDirectory, kTooLarge, kNotUtf8, kLooksLikeGbk } kind;
  std::string path;
  std::uint64_t offset = 0;  // of the first bad byte (kNotUtf8, kLooksLikeGbk); size in bytes (kTooLarge)
  std::uint64_t limit = 0;   // bytes allowed (kTooLarge)
};

// Byte offset of the first byte that is not well-formed UTF-8; nullopt if there is none.
std::optional<std::size_t> FindInvalidUtf8(std::string_view text);

// Holds the files of a run and hands out their ids. Files never move or go.
class SourceMap {
 public:
  // Reads at most `limit` bytes. The byte-order mark is dropped.
  std::variant<FileId, LoadFailure> Load(const std::filesystem::path& path, std::uint64_t limit);
  // Takes a text as a file named `path`; the same checks.
  std::variant<FileId, LoadFailure> Add(std::string path, std::string text);
  // Takes a text that has been checked before: well-formed, without byte-order mark, not too large.
  FileId AddChecked(std::string path, std::string text);
  const SourceFile& file(FileId id) const { return files_[id.index]; }
  std::string_view text(Span span) const { return file(span.file).text(span); }
  std::size_t size() const { return files_.size(); }

 private:
  std::deque<SourceFile> files_;
};

}  // namespace footrule::source
