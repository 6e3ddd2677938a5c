// Lines of a report, broken to the width of the terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/style.h"

namespace footrule::report {

// `text` broken into lines of at most `width` columns (0: one line): at blanks, between wide characters (not before closing or after opening
// punctuation), and inside a word only if it is longer than a line.
std::vector<std::string> Broken(std::string_view text, std::size_t width);

class Page {
 public:
  explicit Page(const Style& style) : style_(style) {}
  // A paragraph: its first line begins in column `indent`, the others `hang` columns further right.
  void Line(std::size_t indent, std::string_view text, std::size_t hang = 2);
  // An empty line, never two in a row, none at the start.
  void Gap();
  const Style& style() const { return style_; }
  std::string Take() { return std::move(text_); }

 private:
  Style style_;
  std::string text_;
};

}  // namespace footrule::report
