#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "diagnostics/diagnostic.h"
#include "diagnostics/load_failure.h"

using namespace footrule::diagnostics;
using footrule::foundation::Language;
using footrule::source::FileId;
using footrule::source::LoadFailure;
using footrule::source::Span;

namespace {

Span At(std::uint32_t begin, std::uint32_t end) { return Span{FileId(std::size_t{0}), begin, end}; }

}  // namespace

TEST_CASE("arguments fill the message, unknown placeholders stay", "[diagnostics]") {
  const Diagnostic full = Make(Code::kFileTooLarge, At(0, 1)).With("path", "a.frl").With("size", "9").With("limit", "5");
  CHECK(full.Message(Language::kEnglish) == "the file a.frl has 9 bytes, more than the 5 bytes allowed");
  CHECK(full.Message(Language::kChinese) == "文件 a.frl 有 9 字节，超过允许的 5 字节");
  const Diagnostic partial = Make(Code::kFileNotFound, At(0, 1));
  CHECK(partial.Message(Language::kEnglish) == "cannot find the file {path}");
}

TEST_CASE("an own help stands before the registered one", "[diagnostics]") {
  const Diagnostic plain = Make(Code::kFileIsDirectory, At(0, 1));
  CHECK(plain.Help(Language::kEnglish) == "name the file inside the folder");
  const Diagnostic own = Make(Code::kFileIsDirectory, At(0, 1)).Help({"甲", "one"});
  CHECK(own.Help(Language::kChinese) == "甲");
}

TEST_CASE("a load failure becomes a message", "[diagnostics]") {
  const Diagnostic gbk = FromLoadFailure(LoadFailure{LoadFailure::Kind::kLooksLikeGbk, "x.frl", 4, 0});
  CHECK(gbk.Message(Language::kEnglish) == "the file x.frl seems to be in GBK, but UTF-8 is needed (it differs from byte 5 on)");
}

TEST_CASE("the sink keeps one of a kind at a place and counts beyond its limit", "[diagnostics]") {
  Sink sink(2);
  sink.Add(Make(Code::kFileNotFound, At(3, 4)));
  sink.Add(Make(Code::kFileNotFound, At(3, 4)).With("path", "other"));
  CHECK(sink.error_count() == 1);
  sink.Add(Make(Code::kFileNotFound, At(1, 2)));
  sink.Add(Make(Code::kFileNotFound, At(5, 6)));
  CHECK(sink.error_count() == 3);
  CHECK(sink.all().size() == 2);
  CHECK(sink.Sorted().front().span.begin == 1);
}

TEST_CASE("places in a dossier are sorted as a reader counts", "[diagnostics]") {
  Sink sink;
  sink.Add(Make(Code::kFileNotFound, Span{}).At("/rows/10/a"));
  sink.Add(Make(Code::kFileNotFound, Span{}).At("/rows/2/b"));
  sink.Add(Make(Code::kFileNotFound, Span{}).With("path", "x"));
  sink.Add(Make(Code::kFileNotFound, Span{}).With("path", "y"));
  const auto sorted = sink.Sorted();
  REQUIRE(sorted.size() == 4);
  CHECK(sorted[2].pointer == "/rows/2/b");
  CHECK(sorted[3].pointer == "/rows/10/a");
}
