#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <unistd.h>

#include <fstream>

#include "source/source_file.h"

using footrule::source::FileId;
using footrule::source::FindInvalidUtf8;
using footrule::source::LoadFailure;
using footrule::source::SourceMap;

namespace {

LoadFailure FailureOf(const std::variant<FileId, LoadFailure>& result) {
  REQUIRE(std::holds_alternative<LoadFailure>(result));
  return std::get<LoadFailure>(result);
}

// A folder that goes with the test.
struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("footrule_load_test_" + std::to_string(getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
};

}  // namespace

TEST_CASE("the first byte that is not UTF-8 is found", "[source]") {
  CHECK_FALSE(FindInvalidUtf8("").has_value());
  CHECK_FALSE(FindInvalidUtf8("plain 汉字 𠀀 \xF4\x8F\xBF\xBF").has_value());
  CHECK(FindInvalidUtf8("ab\xFF") == 2u);
  CHECK(FindInvalidUtf8("汉\xE6\xB1") == 3u);                 // cut short
  CHECK(FindInvalidUtf8("\xC0\xAF") == 0u);                   // overlong
  CHECK(FindInvalidUtf8("\xE0\x80\xAF") == 0u);
  CHECK(FindInvalidUtf8("x\xED\xA0\x80") == 1u);              // surrogate
  CHECK(FindInvalidUtf8("\xF4\x90\x80\x80") == 0u);           // beyond U+10FFFF
  CHECK(FindInvalidUtf8("\x80") == 0u);
}

TEST_CASE("a byte-order mark is dropped", "[source]") {
  SourceMap sources;
  const auto id = sources.Add("a.frl", "\xEF\xBB\xBFrule");
  CHECK(sources.file(std::get<FileId>(id)).text() == "rule");
}

TEST_CASE("GBK is told from a damaged UTF-8 text", "[source]") {
  SourceMap sources;
  // "规则 要求" in GBK.
  const LoadFailure gbk = FailureOf(sources.Add("a.frl", "rule \xB9\xE6\xD4\xF2 \xD2\xAA\xC7\xF3\n"));
  CHECK(gbk.kind == LoadFailure::Kind::kLooksLikeGbk);
  CHECK(gbk.offset == 5);
  const LoadFailure damaged = FailureOf(sources.Add("b.frl", "要求系统边界数据质量\xE6\n"));
  CHECK(damaged.kind == LoadFailure::Kind::kNotUtf8);
  const LoadFailure latin = FailureOf(sources.Add("c.frl", "caf\xE9 au lait"));
  CHECK(latin.kind == LoadFailure::Kind::kNotUtf8);
}

TEST_CASE("what cannot be loaded says why", "[source]") {
  const Folder folder;
  SourceMap sources;
  CHECK(FailureOf(sources.Load(folder.path / "nowhere.frl", 100)).kind == LoadFailure::Kind::kNotFound);
  CHECK(FailureOf(sources.Load(folder.path, 100)).kind == LoadFailure::Kind::kIsDirectory);
  std::ofstream(folder.path / "big.frl") << std::string(101, 'x');
  const LoadFailure big = FailureOf(sources.Load(folder.path / "big.frl", 100));
  CHECK(big.kind == LoadFailure::Kind::kTooLarge);
  CHECK(big.offset == 101);
  CHECK(big.limit == 100);
  CHECK(std::holds_alternative<FileId>(sources.Load(folder.path / "big.frl", 101)));
}
