#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "report/layout/page.h"

namespace footrule::report {
namespace {

TEST_CASE("Han take two columns, combining marks and escape sequences none") {
  CHECK(DisplayWidth("abc") == 3);
  CHECK(DisplayWidth("数据A") == 5);
  CHECK(DisplayWidth("e\xCC\x81") == 1);
  CHECK(DisplayWidth("，") == 2);
  CHECK(DisplayWidth("\x1b[31m红\x1b[0m") == 2);
  CHECK(DisplayWidth("") == 0);
}

TEST_CASE("colour only where the style has it") {
  Style style;
  CHECK(Painted("x", Paint::kRed, style) == "x");
  style.color = true;
  CHECK(Painted("x", Paint::kRed, style) == "\x1b[31mx\x1b[0m");
  CHECK(Painted("", Paint::kRed, style).empty());
}

TEST_CASE("a text is cut to a width without splitting a character") {
  CHECK(Shortened("数据质量", 8) == "数据质量");
  CHECK(Shortened("数据质量", 7) == "数据质…");
  CHECK(Shortened("数据质量", 6) == "数据…");
  CHECK(Shortened("abcdef", 4) == "abc…");
}

TEST_CASE("lines break at blanks and between Han, not before closing or after opening punctuation") {
  CHECK(Broken("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(Broken("数据质量评分，要求", 12) == std::vector<std::string>{"数据质量评", "分，要求"});
  CHECK(Broken("甲乙（丙丁", 6) == std::vector<std::string>{"甲乙", "（丙丁"});
  CHECK(Broken("abc", 0) == std::vector<std::string>{"abc"});
}

TEST_CASE("a word longer than the line is cut; no line is wider than the width") {
  const std::string text = "/inventory/12345678901234567890/factor/value = 3.2（第 14 行第 20 列）结束 end";
  for (std::size_t width = 4; width < 60; ++width) {
    std::string joined;
    for (const std::string& line : Broken(text, width)) {
      REQUIRE(DisplayWidth(line) <= width);
      joined += line;
    }
    std::string without_blanks = text;
    std::erase(without_blanks, ' ');
    std::erase(joined, ' ');
    CHECK(joined == without_blanks);
  }
}

TEST_CASE("paragraphs hang") {
  Style style;
  style.width = 24;
  Page page(style);
  page.Gap();
  page.Line(2, "one two three four five six");
  page.Gap();
  page.Gap();
  page.Line(0, "x");
  CHECK(page.Take() == "  one two three four\n    five six\n\nx\n");
}

}  // namespace
}  // namespace footrule::report
