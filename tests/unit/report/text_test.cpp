#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "report/text.h"
#include "sample_verdict.h"

namespace footrule::report_tests {
namespace {

using report::Style;

std::string Shown(const verdict::Verdict& verdict, const Style& style, const report::TextOptions& options = {}) {
  return report::VerdictText(verdict, source::SourceMap(), style, options);
}

TEST_CASE("a verdict in English") {
  Style style;
  style.language = foundation::Language::kEnglish;
  style.width = 100;
  CHECK(Shown(Sample(), style) == R"(dossier: dossier.json
rule: R-1 "Sample rule"
as of: 2026-03-01
outcome: not met   (requirements: not met 2 · undetermined 1 · met 1)

✗ not met  [must · refusal]  §6.1  method is suitable (method)
    judged not met by 张三: 方法不当
      recorded judgement: not met, 张三, 2026-02-01: 方法不当

✗ not met  [must · unusable]  §5.5.3.7  data quality (quality)
    R-01, R-02 and R-03: DQR = 2.5, required ≤ 2
      /inventory/1/dqr/TeR = 3.2 (line 11, column 7)
    R-04: DQR = 4, required ≤ 2
      /inventory/4/dqr/TeR = 3.2 (line 14, column 7)
    R-05: DQR = 5, required ≤ 2
      /inventory/5/dqr/TeR = 3.2 (line 15, column 7)
    2 more: R-06 and R-07

? undetermined  [must · refusal]  §1.2  rated energy (energy)
    cannot be decided: rated energy is missing
      missing /product/energy  rated energy
      "scoring table" is left open by the rule

still needed (2)
  rated energy  /product/energy  2 requirements wait for it
  required by the form, though no outcome depends on it: 1 (/product/name)

conclusions
  document review (review)  §5.3.4: undetermined; still possible: conforms or supplement

results
  footprint = 61.5 kgCO2e/kWh

notes
  note one

1 met, 0 not applicable
)");
}

TEST_CASE("a verdict in Chinese") {
  Style style;
  style.width = 100;
  const std::string text = Shown(Sample(), style);
  CHECK(text.find("结果：不符合　（要求：不符合 2 · 待定（缺数据） 1 · 符合 1）\n") != std::string::npos);
  CHECK(text.find("✗ 不符合  [应 · 数据不可用]  §5.5.3.7  数据质量（quality）\n") != std::string::npos);
  CHECK(text.find("R-01、R-02、R-03：DQR = 2.5，要求 ≤ 2\n") != std::string::npos);
  CHECK(text.find("还有 2 项：R-06、R-07\n") != std::string::npos);
  CHECK(text.find("可能为：符合 或 补正\n") != std::string::npos);
}

TEST_CASE("no line is wider than the terminal") {
  for (const auto language : {foundation::Language::kChinese, foundation::Language::kEnglish}) {
    for (const std::size_t width : {40u, 60u, 80u}) {
      Style style{language, true, width};
      const std::string text = Shown(Sample(), style, {0, true});
      std::size_t begin = 0;
      while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        REQUIRE(report::DisplayWidth(text.substr(begin, end - begin)) <= width);
        begin = end + 1;
      }
    }
  }
}

TEST_CASE("several rules: clauses say whose they are") {
  verdict::Verdict verdict = Sample();
  verdict.rules.push_back({"G-1", "general.frl", {"通则", "General"}});
  Style style;
  style.language = foundation::Language::kEnglish;
  verdict.requirements[0].clauses.push_back({"G-1", "7.6"});
  CHECK(Shown(verdict, style).find("  §1.2, G-1 §7.6  ") != std::string::npos);
  CHECK(Shown(verdict, style).find("refines: G-1 \"General\"\n") != std::string::npos);
}

TEST_CASE("missing data of one field are told once") {
  verdict::Verdict verdict = Sample();
  for (int i = 0; i < 5; ++i) {
    verdict::NeededCell cell;
    static_cast<CellRef&>(cell) = Cell("/rows/" + std::to_string(i + 8) + "/x2", {"得分", "score"});
    cell.requirements = 1;
    verdict.needed.insert(verdict.needed.begin() + 1 + i, cell);
  }
  Style style;
  style.language = foundation::Language::kEnglish;
  CHECK(Shown(verdict, style).find("  score  /rows/8/x2 and 4 more like it  1 requirement waits for it\n  required by the form") != std::string::npos);
}

TEST_CASE("one line for runs over many dossiers") {
  Style style;
  style.language = foundation::Language::kEnglish;
  CHECK(report::VerdictLine(Sample(), style) == "dossier.json: not met (not met 2 · undetermined 1 · met 1)\n");
}

}  // namespace
}  // namespace footrule::report_tests
