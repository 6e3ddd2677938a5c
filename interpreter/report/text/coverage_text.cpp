#include <algorithm>

#include "report/coverage.h"
#include "report/layout/page.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using coverage::ClauseClass;
using coverage::Coverage;

const Text& ClassText(ClauseClass becomes) {
  static const Text kTexts[coverage::kClauseClasses] = {{"计算", "encoded"}, {"判断", "judgement"}, {"填报", "form"}, {"资料性", "informative"}, {"见下级", "parts"}, {"遗漏", "forgotten"}};
  return kTexts[static_cast<std::size_t>(becomes)];
}

Paint PaintOf(ClauseClass becomes) {
  if (becomes == ClauseClass::kForgotten) return Paint::kRed;
  return becomes == ClauseClass::kEncoded || becomes == ClauseClass::kForm ? Paint::kPlain : Paint::kDim;
}

std::string Padded(std::string text, std::size_t width) {
  const std::size_t taken = DisplayWidth(text);
  return taken < width ? text + std::string(width - taken, ' ') : text;
}

std::string TallyText(const coverage::Tally& tally, const Style& style) {
  std::string text;
  for (const auto& [outcome, count] : tally) {
    text += (text.empty() ? "" : Said(style, "，", ", ")) + OutcomeText(outcome).In(style.language) + " " + std::to_string(count);
  }
  return text;
}

std::string ClauseLine(const coverage::Clause& clause, std::size_t id_width, const Style& style) {
  const std::string number = "§" + (clause.printed.empty() ? clause.id : clause.printed);
  std::string line = clause.becomes == ClauseClass::kForgotten ? Painted("✗", Paint::kRed, style) + " " : "  ";
  line += Padded(number, id_width) + "  " + Painted(Padded(ClassText(clause.becomes).In(style.language), 12), PaintOf(clause.becomes), style);
  line += clause.title.In(style.language);
  if (!clause.erratum.empty()) line += Said(style, "（勘误：{0}）", " (erratum: {0})", {clause.erratum.In(style.language)});
  if (!clause.tests.empty()) line += Said(style, "（{0}）", " ({0})", {TallyText(clause.tests, style)});
  return line;
}

void ClauseSection(const Coverage& coverage, Page* page) {
  std::size_t id_width = 0;
  for (const auto& clause : coverage.clauses) id_width = std::max(id_width, DisplayWidth("§" + clause.id));
  for (const auto& clause : coverage.clauses) page->Line(0, ClauseLine(clause, id_width, page->style()), id_width + 16);
}

std::string Choices(const coverage::Reading& reading, const Style& style) {
  std::string text;
  for (const auto& choice : reading.choices) {
    text += (text.empty() ? "" : Said(style, "；", "; ")) + choice.name;
    if (!choice.label.empty()) text += " " + choice.label.In(style.language);
    if (choice.is_default) text += Said(style, "（采用）", " (taken)");
  }
  return text;
}

void ReadingSection(const Coverage& coverage, Page* page) {
  if (coverage.readings.empty()) return;
  const Style& style = page->style();
  page->Gap();
  page->Line(0, Painted(Said(style, "有两种以上读法的条文", "clauses with more than one reading"), Paint::kBold, style));
  for (const auto& reading : coverage.readings) {
    std::string clauses;
    for (const auto& id : reading.clauses) clauses += "§" + id + " ";
    page->Line(2, clauses + reading.name + Said(style, "：", ": ") + Choices(reading, style));
  }
}

void UntestedSection(const Coverage& coverage, Page* page) {
  const auto untested = coverage.Untested();
  if (untested.empty()) return;
  const Style& style = page->style();
  page->Gap();
  page->Line(0, Painted(Said(style, "还没有“符合”或“不符合”测试的要求", "requirements without a test that is met, or one that is not"), Paint::kBold, style));
  for (const auto* element : untested) {
    const bool met = element->tests.contains(values::Outcome::kMet), not_met = element->tests.contains(values::Outcome::kNotMet);
    const std::string lacks = !met && !not_met ? Said(style, "两者都缺", "lacks both") : met ? Said(style, "缺“不符合”", "lacks not met") : Said(style, "缺“符合”", "lacks met");
    page->Line(2, element->name + Said(style, "：", ": ") + lacks);
  }
}

void TotalSection(const Coverage& coverage, Page* page) {
  const Style& style = page->style();
  std::string classes;
  for (std::size_t i = 0; i < coverage::kClauseClasses; ++i) {
    classes += (i == 0 ? "" : Said(style, "，", ", ")) + ClassText(ClauseClass(i)).In(style.language) + " " + std::to_string(coverage.Count(ClauseClass(i)));
  }
  page->Gap();
  page->Line(0, Said(style, "条款 {0} 条：{1}；未遗漏 {2} %", "clauses: {0} ({1}); {2} % not forgotten",
                     {std::to_string(coverage.clauses.size()), classes, std::to_string(coverage.CoveredPercent())}));
  page->Line(0, Said(style, "测试 {0} 个，失败 {1} 个；计算的要求中 {2} % 既有符合也有不符合的测试", "tests: {0}, failed: {1}; {2} % of the computed requirements have a test that is met and one that is not",
                     {std::to_string(coverage.tests), std::to_string(coverage.failed_tests), std::to_string(coverage.TestedPercent())}));
}

}  // namespace

std::string CoverageText(const Coverage& coverage, const Style& style) {
  Page page(style);
  page.Line(0, Painted(coverage.label.In(style.language), Paint::kBold, style) + Said(style, "（{0}）", " ({0})", {coverage.rule}));
  page.Gap();
  ClauseSection(coverage, &page);
  ReadingSection(coverage, &page);
  UntestedSection(coverage, &page);
  TotalSection(coverage, &page);
  return page.Take();
}

}  // namespace footrule::report
