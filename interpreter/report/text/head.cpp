#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

std::string RuleWords(const verdict::Verdict::Rule& rule, const Style& style) {
  const std::string& label = rule.label.In(style.language);
  return label.empty() ? rule.id : rule.id + Said(style, "《{0}》", " \"{0}\"", {label});
}

}  // namespace

void HeadSection(const verdict::Verdict& verdict, Page* page) {
  const Style& style = page->style();
  page->Line(0, Said(style, "申报资料：{0}", "dossier: {0}", {Painted(verdict.dossier, Paint::kBold, style)}));
  for (std::size_t i = 0; i < verdict.rules.size(); ++i) {
    page->Line(0, i == 0 ? Said(style, "规则：{0}", "rule: {0}", {RuleWords(verdict.rules[i], style)})
                         : Said(style, "依据：{0}", "refines: {0}", {RuleWords(verdict.rules[i], style)}));
  }
  std::string date = Said(style, "基准日期：{0}", "as of: {0}", {verdict.as_of});
  if (!verdict.phase.empty()) date += Said(style, "　环节：{0}", "   phase: {0}", {verdict.phase});
  page->Line(0, date);
  for (const verdict::ReadingTaken& reading : verdict.readings) {
    if (!reading.is_standard()) page->Line(0, ReadingText(reading, style));
  }
  page->Line(0, Said(style, "结果：{0}　（要求：{1}）", "outcome: {0}   (requirements: {1})",
                     {Painted(OutcomePainted(verdict.outcome, style), Paint::kBold, style), CountsText(verdict.counts, style)}));
}

std::string VerdictLine(const verdict::Verdict& verdict, const Style& style) {
  return verdict.dossier + Said(style, "：{0}（{1}）", ": {0} ({1})", {OutcomePainted(verdict.outcome, style), CountsText(verdict.counts, style)}) + "\n";
}

}  // namespace footrule::report
