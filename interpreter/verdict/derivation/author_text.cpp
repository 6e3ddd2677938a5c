#include "verdict/derivation/author_text.h"

namespace footrule::verdict {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool PointsSomewhere(const source::SourceMap& sources, source::Span span) {
  return span.is_valid() && span.file.index < sources.size() && span.begin < span.end && span.end <= sources.file(span.file).text().size();
}

}  // namespace

std::string AuthorText(const source::SourceMap& sources, source::Span span) {
  if (!PointsSomewhere(sources, span)) return {};
  std::string out;
  for (const char c : sources.text(span)) {
    if (!IsBlank(c)) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string AuthorLines(const source::SourceMap& sources, source::Span span) {
  if (!PointsSomewhere(sources, span)) return {};
  const std::string& text = sources.file(span.file).text();
  const std::size_t line_end = text.rfind('\n', span.begin);
  const std::size_t begin = line_end == std::string::npos ? 0 : line_end + 1;
  std::size_t end = span.end;
  while (end > begin && IsBlank(text[end - 1])) --end;
  const std::size_t next = text.find('\n', end);
  std::string lines = text.substr(begin, (next == std::string::npos ? text.size() : next) - begin);
  while (!lines.empty() && IsBlank(lines.back())) lines.pop_back();
  return lines;
}

}  // namespace footrule::verdict
