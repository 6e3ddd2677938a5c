#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "source/source_file.h"
#include "verdict/trace/place_index.h"

namespace footrule::verdict {
namespace {

TEST_CASE("places agree with those of the source file, in short lines and long ones") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += i % 97 == 0 ? "\n" : i % 3 == 0 ? "量" : i % 5 == 0 ? "é" : "x";
  const std::string long_line(20000, 'y');
  text += long_line + "\n终";
  const source::SourceFile file("f", text);
  const PlaceIndex index(text);
  for (std::uint32_t offset = 0; offset <= text.size(); offset += 61) {
    if (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0u) == 0x80u) continue;
    const Place place = index.At(offset);
    const source::LineColumn expected = file.At(offset);
    REQUIRE(place.line == expected.line);
    REQUIRE(place.column == expected.column);
  }
  CHECK(index.At(text.size() + 100).line == file.At(static_cast<std::uint32_t>(text.size())).line);
}

TEST_CASE("an empty text has one place") {
  const PlaceIndex index("");
  CHECK(index.At(0).line == 1);
  CHECK(index.At(5).column == 1);
}

}  // namespace
}  // namespace footrule::verdict
