#include "report/explanation.h"
#include "report/layout/page.h"
#include "report/text/finding_groups.h"
#include "report/text/phrases.h"
#include "report/words.h"

namespace footrule::report {
namespace {

constexpr std::size_t kSourceWidth = 100, kMissing = 10;

void RuleText(const verdict::Explanation& explanation, Page* page) {
  if (explanation.requirement.file.empty()) return;
  const Style& style = page->style();
  page->Line(2, Painted(explanation.requirement.file + ":" + std::to_string(explanation.requirement.line), Paint::kBlue, style));
  std::size_t begin = 0;
  while (begin < explanation.rule_text.size()) {
    const std::size_t end = std::min(explanation.rule_text.find('\n', begin), explanation.rule_text.size());
    page->Line(2, Painted("| ", Paint::kBlue, style) + explanation.rule_text.substr(begin, end - begin), 6);
    begin = end + 1;
  }
}

std::string StepText(const verdict::Step& step, const Style& style) {
  const Text& value = step.short_value.empty() ? step.value : step.short_value;
  std::string line = Shortened(step.source.In(style.language), kSourceWidth);
  if (!value.empty()) line += " → " + Painted(value.In(style.language), Paint::kBold, style);
  if (!step.cell) return line;
  line += "  " + Painted(step.cell->pointer, Paint::kBlue, style);
  if (step.cell->line == 0) return line + "  " + Painted(Said(style, "缺", "missing"), Paint::kYellow, style);
  const std::string place = Said(style, "第 {0} 行第 {1} 列", "line {0}, column {1}", {std::to_string(step.cell->line), std::to_string(step.cell->column)});
  return line + Painted(InBrackets(place, style), Paint::kDim, style);
}

// The tree, with lines that lead from a step to what it was computed from.
void Steps(const std::vector<verdict::Step>& steps, const std::string& lead, Page* page) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool last = i + 1 == steps.size();
    page->Line(4, lead + (last ? "└─ " : "├─ ") + StepText(steps[i], page->style()), DisplayWidth(lead) + 6);
    Steps(steps[i].steps, lead + (last ? "   " : "│  "), page);
  }
}

void Subject(const verdict::SubjectExplanation& subject, Page* page) {
  const Style& style = page->style();
  const std::string name = subject.finding.subject.empty() ? Said(style, "整份申报资料", "the dossier") : subject.finding.subject_label.In(style.language);
  const std::string& word = OutcomeText(subject.finding.outcome).In(style.language);
  const std::string& said = MessageText(subject.finding, style);
  page->Gap();
  page->Line(2, Painted(SignOf(subject.finding.outcome), PaintOf(subject.finding.outcome), style) + " " + Painted(name, Paint::kBold, style) + "  " +
                    OutcomePainted(subject.finding.outcome, style) + (said == word ? "" : Said(style, "：", ": ") + said));
  Steps(subject.steps, "", page);
  for (std::size_t i = 0; i < subject.finding.missing.size() && i < kMissing; ++i) page->Line(4, MissingText(subject.finding.missing[i], style));
  for (const Text& term : subject.finding.missing_terms) page->Line(4, term.In(style.language));
}

void One(const verdict::Explanation& explanation, Page* page) {
  const Style& style = page->style();
  const verdict::RequirementVerdict& requirement = explanation.requirement;
  page->Line(0, RequirementLine(requirement, {}, style));
  const std::string counts = CountsText(requirement.counts, style);
  if (!counts.empty()) page->Line(2, Said(style, "对象：{0}", "subjects: {0}", {counts}));
  for (const verdict::ReadingTaken& reading : explanation.readings) page->Line(2, ReadingText(reading, style));
  RuleText(explanation, page);
  for (const auto& subject : explanation.subjects) Subject(subject, page);
  const std::size_t rest = explanation.subjects_total - explanation.subjects.size();
  if (rest > 0) page->Line(2, Said(style, "另有 {0} 个对象", "{0} more subjects", {std::to_string(rest)}));
}

}  // namespace

std::string ExplanationText(const std::vector<verdict::Explanation>& explanations, const Style& style) {
  Page page(style);
  for (const verdict::Explanation& explanation : explanations) {
    page.Gap();
    One(explanation, &page);
  }
  return page.Take();
}

}  // namespace footrule::report
