#include "report/layout/page.h"

#include <algorithm>

#include "report/layout/glyphs.h"

namespace footrule::report {
namespace {

constexpr std::size_t kNarrowest = 20;   // columns of text that a deep indentation must leave

bool IsIn(std::uint32_t code, std::u32string_view set) { return set.find(static_cast<char32_t>(code)) != std::u32string_view::npos; }
bool Closes(std::uint32_t code) { return IsIn(code, U"，。；：、）」』】》”’！？…%％)]};:,.!?"); }
bool Opens(std::uint32_t code) { return IsIn(code, U"（「『【《“‘([{§"); }

// What cannot be broken: a word, or one wide character with the punctuation that clings to it.
struct Piece { std::size_t begin = 0, end = 0, width = 0; bool space_before = false; };

// A break may come between two glyphs only where one of them is wide.
bool MayBreak(const Glyph& before, const Glyph& after) {
  if (Opens(before.code) || Closes(after.code)) return false;
  return before.width == 2 || after.width == 2;
}

std::vector<Piece> PiecesOf(std::string_view text) {
  std::vector<Piece> pieces;
  Piece piece;
  Glyph last;
  bool has_last = false;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = GlyphAt(text, at);
    const bool space = text[at] == ' ';
    if (space || (has_last && !glyph.is_escape && MayBreak(last, glyph))) {
      if (piece.end > piece.begin) pieces.push_back(piece);
      piece = {space ? at + 1 : at, space ? at + 1 : at, 0, space};
    }
    if (!space) {
      piece.end = at + glyph.bytes;
      piece.width += glyph.width;
    }
    if (!glyph.is_escape) {
      last = glyph;
      has_last = !space;
    }
    at += glyph.bytes;
  }
  if (piece.end > piece.begin) pieces.push_back(piece);
  return pieces;
}

// Cuts a piece that is wider than a line.
void AppendCut(std::string_view text, std::size_t width, std::vector<std::string>* lines) {
  std::string line;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = GlyphAt(text, at);
    if (used + glyph.width > width && used > 0) {
      lines->push_back(std::move(line));
      line.clear();
      used = 0;
    }
    line.append(text.substr(at, glyph.bytes));
    used += glyph.width;
    at += glyph.bytes;
  }
  lines->push_back(std::move(line));
}

// Blanks between two pieces as they were written, so that columns stay.
std::string_view Between(std::string_view text, const Piece& before, const Piece& after) { return text.substr(before.end, after.begin - before.end); }

}  // namespace

std::vector<std::string> Broken(std::string_view text, std::size_t width) {
  if (width == 0 || DisplayWidth(text) <= width) return {std::string(text)};
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const std::vector<Piece> pieces = PiecesOf(text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const std::string_view gap = i == 0 ? text.substr(0, piece.begin) : Between(text, pieces[i - 1], piece);
    if (used > 0 && used + gap.size() + piece.width > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    } else {
      line += gap;
      used += gap.size();
    }
    if (piece.width > width) {
      AppendCut(text.substr(piece.begin, piece.end - piece.begin), width, &lines);
      line = std::move(lines.back());
      lines.pop_back();
      used = DisplayWidth(line);
      continue;
    }
    line += text.substr(piece.begin, piece.end - piece.begin);
    used += piece.width;
  }
  lines.push_back(std::move(line));
  return lines;
}

void Page::Line(std::size_t indent, std::string_view text, std::size_t hang) {
  const std::size_t room = style_.width == 0 ? 0 : std::max(style_.width > indent + hang ? style_.width - indent - hang : 0, kNarrowest);
  // The first line has `hang` columns more, which are given up: one width for all keeps breaking simple.
  const std::vector<std::string> lines = style_.width != 0 && DisplayWidth(text) + indent <= style_.width ? std::vector<std::string>{std::string(text)} : Broken(text, room);
  for (std::size_t i = 0; i < lines.size(); ++i) text_ += std::string(indent + (i > 0 ? hang : 0), ' ') + lines[i] + "\n";
}

void Page::Gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
}

}  // namespace footrule::report
