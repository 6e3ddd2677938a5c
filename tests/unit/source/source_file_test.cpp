#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "source/source_file.h"

using footrule::source::FileId;
using footrule::source::Join;
using footrule::source::SourceFile;
using footrule::source::Span;

TEST_CASE("columns count code points and UTF-16 units", "[source]") {
  const SourceFile file("a.frl", "要求 x\n𠀀b\r\nlast");
  CHECK(file.line_count() == 3);
  CHECK(file.At(0).column == 1);
  CHECK(file.At(6).column == 3);   // after two Han characters of three bytes
  const auto after_rare = file.At(9 + 4);
  CHECK(after_rare.line == 2);
  CHECK(after_rare.column == 2);
  CHECK(after_rare.utf16_column == 3);
  CHECK(file.At(9999).line == 3);
}

TEST_CASE("lines come without their ends, whatever the ends are", "[source]") {
  const SourceFile file("a.frl", "one\r\ntwo\rthree\n");
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3) == "three");
  CHECK(file.line(4).empty());
  CHECK(file.line(5).empty());
  CHECK(file.line(0).empty());
}

TEST_CASE("a span beyond the text is cut to it", "[source]") {
  const SourceFile file("a.frl", "abc");
  CHECK(file.text(Span{FileId(std::size_t{0}), 1, 99}) == "bc");
  CHECK(file.text(Span{FileId(std::size_t{0}), 50, 99}).empty());
}

TEST_CASE("joining ignores spans that point nowhere", "[source]") {
  const Span a{FileId(std::size_t{0}), 5, 7};
  const Span b{FileId(std::size_t{0}), 1, 2};
  CHECK(Join(a, b) == Span{FileId(std::size_t{0}), 1, 7});
  CHECK(Join(Span{}, b) == b);
  CHECK(Join(a, Span{}) == a);
}
