#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <nlohmann/json.hpp>

#include "report/diagnostics.h"

namespace footrule::report_tests {
namespace {

using diagnostics::Code;
using report::Style;

source::FileId Added(source::SourceMap& sources, const std::string& path, const std::string& text) { return std::get<source::FileId>(sources.Add(path, text)); }

// The span of the first `words` in a file.
source::Span Where(const source::SourceMap& sources, source::FileId file, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(sources.file(file).text().find(words));
  return {file, at, at + static_cast<std::uint32_t>(words.size())};
}

Style English() {
  Style style;
  style.language = foundation::Language::kEnglish;
  return style;
}

TEST_CASE("carets stand under Han and tabs") {
  source::SourceMap sources;
  const auto file = Added(sources, "rule.frl", "第一行\n\t应 产品.能量 <= 5\n");
  const diagnostics::Diagnostic found = diagnostics::Make(Code::kUnknownName, Where(sources, file, "产品.能量")).With("name", "产品.能量");
  CHECK(report::DiagnosticText(found, sources, English()) ==
        "error[FR3001]: `产品.能量` is not declared\n"
        " --> rule.frl:2:4\n"
        "  |\n"
        "2 |     应 产品.能量 <= 5\n"
        "  |        ^^^^^^^^^\n"
        "  = help: declare it first, or check the spelling\n");
}

TEST_CASE("both places are shown, in one file and in two") {
  source::SourceMap sources;
  const auto rule = Added(sources, "rule.frl", "a = 1\nb\nc\nd = 2\n");
  const auto general = Added(sources, "general.frl", "x\n\nterm a\n");
  const diagnostics::Diagnostic found = diagnostics::Make(Code::kUnknownName, Where(sources, rule, "d"))
                                            .With("name", "d")
                                            .Mark(Where(sources, rule, "a"), {"此处", "here"})
                                            .Mark(Where(sources, general, "term a"), {"那里", "there"});
  CHECK(report::DiagnosticText(found, sources, English()) ==
        "error[FR3001]: `d` is not declared\n"
        " --> rule.frl:4:1\n"
        "  |\n"
        "1 | a = 1\n"
        "  | - here\n"
        " ...\n"
        "4 | d = 2\n"
        "  | ^\n"
        " ::: general.frl:3:1\n"
        "  |\n"
        "3 | term a\n"
        "  | ------ there\n"
        "  = help: declare it first, or check the spelling\n");
}

TEST_CASE("two marks in one line") {
  source::SourceMap sources;
  const auto file = Added(sources, "r", "kg + kgCO2e");
  const diagnostics::Diagnostic found = diagnostics::Make(Code::kUnknownName, Where(sources, file, "kgCO2e")).With("name", "x").Mark(Where(sources, file, "kg"), foundation::Same("mass"));
  const std::string text = report::DiagnosticText(found, sources, English());
  CHECK(text.find("1 | kg + kgCO2e\n  | -- mass\n  |      ^^^^^^\n") != std::string::npos);
}

TEST_CASE("a place in a line of a megabyte shows what is near, and stays narrow") {
  source::SourceMap sources;
  std::string text = "{\"a\": [";
  for (int i = 0; i < 100000; ++i) text += "\"数据\",";
  text += "\"HERE\"";
  for (int i = 0; i < 100000; ++i) text += ",12345";
  const auto file = Added(sources, "d.json", text);
  const diagnostics::Diagnostic found = diagnostics::Make(Code::kUnknownName, Where(sources, file, "HERE")).With("name", "x");
  Style style = English();
  const std::string shown = report::DiagnosticText(found, sources, style);
  std::size_t begin = 0;
  while (begin < shown.size()) {
    const std::size_t end = shown.find('\n', begin);
    CHECK(report::DisplayWidth(shown.substr(begin, end - begin)) <= style.width);
    begin = end + 1;
  }
  CHECK(shown.find("HERE") != std::string::npos);
  CHECK(shown.find("^^^^\n") != std::string::npos);
}

TEST_CASE("in a narrow window the mark is not beyond the cut") {
  source::SourceMap sources;
  const auto file = Added(sources, "f", "    must product.mass + product.case <= product.limit * 2\n");
  Style style = English();
  style.width = 40;
  const std::string text = report::DiagnosticText(diagnostics::Make(Code::kUnknownName, Where(sources, file, "product.limit")).With("name", "x"), sources, style);
  CHECK(text.find("1 | … product.case <= product.limit * 2\n") != std::string::npos);
  CHECK(text.find("  |                   ^^^^^^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("the end of a file, an empty file, and no place at all") {
  source::SourceMap sources;
  const auto empty = Added(sources, "e", "");
  const auto file = Added(sources, "f", "ab\n");
  CHECK(report::DiagnosticText(diagnostics::Make(Code::kUnknownName, {empty, 0, 0}), sources, English()).find("1 |\n  | ^\n") != std::string::npos);
  CHECK(report::DiagnosticText(diagnostics::Make(Code::kUnknownName, {file, 3, 3}), sources, English()).find("2 |\n  | ^\n") != std::string::npos);
  CHECK(report::DiagnosticText(diagnostics::Make(Code::kUnknownName, {file, 2, 3}), sources, English()).find("1 | ab\n  |   ^\n") != std::string::npos);
  CHECK(report::DiagnosticText(diagnostics::Make(Code::kUnknownName, {}), sources, English()).find("-->") == std::string::npos);
}

TEST_CASE("several messages are counted") {
  source::SourceMap sources;
  const auto file = Added(sources, "f", "ab\n");
  const diagnostics::Diagnostic one = diagnostics::Make(Code::kUnknownName, Where(sources, file, "a"));
  CHECK(report::DiagnosticsText({}, sources, English()).empty());
  CHECK(report::DiagnosticsText({one}, sources, English()).ends_with("\n\n1 error\n"));
  CHECK(report::DiagnosticsText({one, one}, sources, Style{}).ends_with("\n\n2 个错误\n"));
}

TEST_CASE("diagnostics as JSON") {
  source::SourceMap sources;
  const auto file = Added(sources, "f", "ab\ncd\n");
  const diagnostics::Diagnostic one = diagnostics::Make(Code::kUnknownName, Where(sources, file, "b\nc")).With("name", "q").Mark(Where(sources, file, "d"), {"此处", "here"}).At("/a");
  const auto json = nlohmann::json::parse(report::DiagnosticsJson({one}, sources));
  CHECK(json["format"] == "footrule-diagnostics");
  const auto& entry = json["diagnostics"][0];
  CHECK(entry["code"] == "FR3001");
  CHECK(entry["severity"] == "error");
  CHECK(entry["place"] == nlohmann::json::parse(R"({"file": "f", "line": 1, "column": 2, "end_line": 2, "end_column": 2})"));
  CHECK(entry["pointer"] == "/a");
  CHECK(entry["labels"][0]["text"]["en"] == "here");
  CHECK(entry["labels"][0]["place"]["line"] == 2);
}

}  // namespace
}  // namespace footrule::report_tests
