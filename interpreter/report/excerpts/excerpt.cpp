#include "report/excerpts/excerpt.h"

#include <algorithm>
#include <map>

#include "report/layout/glyphs.h"

namespace footrule::report {
namespace {

using verdict::Place;

constexpr std::size_t kLineWidth = 100;   // columns of a source line that are shown where the style sets no width
constexpr std::size_t kBefore = 40;       // of them before the mark, in a line that is too long; half of a narrow line
constexpr std::size_t kNear = 2000;       // bytes around a mark that are looked at

// The part of a line that is shown, as glyphs with their columns.
struct Shown {
  std::string text;
  std::size_t mark_column = 0, mark_width = 1;   // display columns within `text`
};

struct PlacedMark { const Mark* mark; Place at; };

// Where the line of an offset begins and ends, looked for no further than kNear bytes away.
std::pair<std::size_t, std::size_t> LineNear(std::string_view text, std::size_t offset) {
  std::size_t begin = offset, end = offset;
  while (begin > 0 && text[begin - 1] != '\n' && offset - begin < kNear) --begin;
  while (begin < offset && (static_cast<unsigned char>(text[begin]) & 0xC0u) == 0x80u) ++begin;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r' && end - offset < kNear) ++end;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
  return {begin, end};
}

struct Cell { std::string text; std::size_t width; };

Cell CellAt(std::string_view text, std::size_t at, std::size_t* bytes) {
  const Glyph glyph = GlyphAt(text, at);
  *bytes = glyph.is_escape ? 1 : glyph.bytes;
  if (text[at] == '\t') return {"    ", 4};
  if (glyph.width == 0 && (glyph.code < 0x20 || glyph.code == 0x7f || glyph.is_escape)) return {"·", 1};
  return {std::string(text.substr(at, *bytes)), glyph.width};
}

std::size_t WidthOf(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t at = from, bytes = 0; at < to; at += bytes) width += CellAt(text, at, &bytes).width;
  return width;
}

// The display column the shown part of a line begins at: 0 unless the line is too long and the mark far to the right.
std::size_t WindowStart(std::size_t line_width, std::size_t mark_column, std::size_t limit) {
  const std::size_t before = std::min(kBefore, limit / 2);
  return line_width <= limit || mark_column <= before ? 0 : mark_column - before;
}

Shown ShowLine(std::string_view text, source::Span span, std::size_t limit) {
  const std::size_t mark_begin = std::min<std::size_t>(span.begin, text.size());
  const auto [begin, end] = LineNear(text, mark_begin);
  const std::size_t mark_end = std::clamp<std::size_t>(span.end, mark_begin, std::max(end, mark_begin));
  const std::size_t start = WindowStart(WidthOf(text, begin, end), WidthOf(text, begin, mark_begin), limit);
  Shown shown;
  std::size_t column = 0, used = 0;
  if (start > 0) {
    shown.text = "…";
    used = 1;
  }
  std::size_t mark_stop = 0;
  bool mark_seen = false;
  for (std::size_t at = begin, bytes = 0; at < end; at += bytes) {
    const Cell cell = CellAt(text, at, &bytes);
    const bool visible = column >= start;
    column += cell.width;
    if (!visible) continue;
    if (used + cell.width > limit) {
      shown.text += "…";
      break;
    }
    if (at >= mark_begin && !mark_seen) {
      shown.mark_column = used;
      mark_seen = true;
    }
    shown.text += cell.text;
    used += cell.width;
    if (at < mark_end) mark_stop = used;
  }
  if (!mark_seen) shown.mark_column = used;
  shown.mark_width = mark_stop > shown.mark_column ? mark_stop - shown.mark_column : 1;
  return shown;
}

struct Drawing {
  Places* places;
  const Style& style;
  std::size_t gutter = 1;
  std::string out;

  std::size_t Limit() const { return style.width > gutter + 24 ? style.width - gutter - 4 : kLineWidth; }
  std::string Bar() const { return Painted("|", Paint::kBlue, style); }
  void Margin(const std::string& number) { out += std::string(gutter - number.size(), ' ') + Painted(number, Paint::kBlue, style) + " " + Bar(); }

  void Where(const source::SourceFile& file, Place place, bool first) {
    out += std::string(gutter, ' ') + Painted(first ? "-->" : ":::", Paint::kBlue, style) + " " + file.path() + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column) + "\n";
    Margin("");
    out += "\n";
  }

  void Under(const Mark& mark, const Shown& shown) {
    Margin("");
    const std::string carets(shown.mark_width, mark.primary ? '^' : '-');
    out += " " + std::string(shown.mark_column, ' ') + Painted(carets, mark.primary ? Paint::kRed : Paint::kBlue, style);
    if (!mark.text.empty()) out += " " + Painted(mark.text, mark.primary ? Paint::kRed : Paint::kBlue, style);
    out += "\n";
  }

  // Marks of one line, in order of column. A line that is too long is shown anew for each.
  void Line(std::string_view text, std::uint32_t number, const std::vector<PlacedMark>& marks) {
    std::optional<std::string> last;
    for (const PlacedMark& placed : marks) {
      const Shown shown = ShowLine(text, placed.mark->span, Limit());
      if (last != shown.text) {
        Margin(std::to_string(number));
        out += shown.text.empty() ? "\n" : " " + shown.text + "\n";
      }
      last = shown.text;
      Under(*placed.mark, shown);
    }
  }

  void File(const source::SourceFile& file, std::vector<PlacedMark> marks, bool first) {
    Where(file, marks.front().at, first);
    std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column); });
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < marks.size();) {
      std::size_t end = i;
      while (end < marks.size() && marks[end].at.line == marks[i].at.line) ++end;
      if (last != 0 && marks[i].at.line > last + 1) out += std::string(gutter, ' ') + Painted("...", Paint::kBlue, style) + "\n";
      Line(file.text(), marks[i].at.line, {marks.begin() + static_cast<std::ptrdiff_t>(i), marks.begin() + static_cast<std::ptrdiff_t>(end)});
      last = marks[i].at.line;
      i = end;
    }
  }
};

}  // namespace

std::string Excerpt(const std::vector<Mark>& marks, Places* places, const Style& style) {
  std::vector<source::FileId> order;
  std::map<source::FileId, std::vector<PlacedMark>> by_file;
  std::uint32_t largest = 1;
  for (const Mark& mark : marks) {
    const auto at = places->At(mark.span);
    if (!at) continue;
    if (by_file[mark.span.file].empty()) order.push_back(mark.span.file);
    by_file[mark.span.file].push_back({&mark, *at});
    largest = std::max(largest, at->line);
  }
  Drawing drawing{places, style, std::to_string(largest).size(), {}};
  for (const source::FileId file : order) drawing.File(places->sources().file(file), by_file[file], file == order.front());
  return drawing.out;
}

}  // namespace footrule::report
