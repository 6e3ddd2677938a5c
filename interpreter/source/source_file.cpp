#include "source/source_file.h"

#include <algorithm>

namespace footrule::source {
namespace {

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
bool IsOutsideBmp(char lead) { return static_cast<unsigned char>(lead) >= 0xF0; }

// Of a text without carriage returns: almost every text.
std::vector<std::uint32_t> StartsBehindNewlines(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) starts.push_back(static_cast<std::uint32_t>(at + 1));
  return starts;
}

std::vector<std::uint32_t> FindLineStarts(std::string_view text) {
  if (text.find('\r') == text.npos) return StartsBehindNewlines(text);
  std::vector<std::uint32_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool carriage_return_alone = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || carriage_return_alone) starts.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return starts;
}

std::string_view WithoutLineEnd(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Span Join(Span a, Span b) {
  if (!a.is_valid()) return b;
  if (!b.is_valid() || a.file != b.file) return a;
  return Span{a.file, std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

SourceFile::SourceFile(std::string path, std::string text) : path_(std::move(path)), text_(std::move(text)) {}

const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  std::call_once(lines_found_, [this] { line_starts_ = FindLineStarts(text_); });
  return line_starts_;
}

std::string_view SourceFile::text(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_.size());
  return std::string_view(text_).substr(begin, end - begin);
}

LineColumn SourceFile::At(std::uint32_t offset) const {
  const auto clamped = static_cast<std::uint32_t>(std::min<std::size_t>(offset, text_.size()));
  const std::vector<std::uint32_t>& starts = line_starts();
  const auto after = std::upper_bound(starts.begin(), starts.end(), clamped);
  LineColumn place;
  place.line = static_cast<std::uint32_t>(after - starts.begin());
  for (std::uint32_t i = *(after - 1); i < clamped; ++i) {
    if (IsContinuation(text_[i])) continue;
    place.column += 1;
    place.utf16_column += IsOutsideBmp(text_[i]) ? 2 : 1;
  }
  return place;
}

std::string_view SourceFile::line(std::uint32_t number) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  const std::size_t begin = starts[number - 1];
  const std::size_t end = number < starts.size() ? starts[number] : text_.size();
  return WithoutLineEnd(std::string_view(text_).substr(begin, end - begin));
}

}  // namespace footrule::source
