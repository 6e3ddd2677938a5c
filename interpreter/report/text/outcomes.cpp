// Conclusions and results.
#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using values::Outcome;

void Title(std::string_view zh, std::string_view en, Page* page) {
  page->Gap();
  page->Line(0, Painted(Said(page->style(), zh, en), Paint::kBold, page->style()));
}

std::string Candidates(const verdict::ConclusionVerdict& conclusion, const Style& style) {
  std::string out;
  for (std::size_t i = 0; i < conclusion.candidate_labels.size(); ++i) {
    if (i > 0) out += Said(style, " 或 ", " or ");
    out += conclusion.candidate_labels[i].In(style.language);
  }
  return out;
}

std::string ConclusionLine(const verdict::ConclusionVerdict& conclusion, const std::string& own_rule, const Style& style) {
  const std::string candidates = Candidates(conclusion, style);
  std::string line = LabelText(conclusion.label, conclusion.name, style);
  const std::string clauses = ClausesText(conclusion.clauses, own_rule, style);
  if (!clauses.empty()) line += "  " + clauses;
  line += Said(style, "：", ": ");
  if (conclusion.state == Outcome::kMet) return line + Painted(candidates, Paint::kBold, style);
  const std::string possible = candidates.empty() ? "" : Said(style, "，可能为：{0}", "; still possible: {0}", {candidates});
  return line + OutcomePainted(conclusion.state, style) + possible;
}

std::string ResultLine(const verdict::ResultValue& result, const Style& style) {
  std::string name = LabelText(result.label, result.name, style);
  if (!result.subject.empty()) name += Said(style, "，{0}", ", {0}", {result.subject});
  const Text& value = result.short_value.empty() ? result.value : result.short_value;
  std::string line = name + EqualsText(value.In(style.language), style);
  if (result.state != Outcome::kMet) line += "  " + OutcomePainted(result.state, style);
  if (!result.missing.empty()) line += Said(style, "，缺 {0}", ", missing {0}", {result.missing.front().pointer});
  if (result.missing.size() > 1) line += Said(style, " 等 {0} 项", " and {1} more", {std::to_string(result.missing.size()), std::to_string(result.missing.size() - 1)});
  return line;
}

constexpr std::size_t kResults = 60;

}  // namespace

void ConclusionSection(const verdict::Verdict& verdict, Page* page) {
  if (verdict.conclusions.empty()) return;
  Title("结论", "conclusions", page);
  for (const auto& conclusion : verdict.conclusions) page->Line(2, ConclusionLine(conclusion, OwnRule(verdict), page->style()));
}

void ResultSection(const verdict::Verdict& verdict, Page* page) {
  if (verdict.results.empty()) return;
  Title("数值结果", "results", page);
  for (std::size_t i = 0; i < verdict.results.size() && i < kResults; ++i) page->Line(2, ResultLine(verdict.results[i], page->style()));
  if (verdict.results.size() > kResults) page->Line(2, Said(page->style(), "另有 {0} 项", "{0} more", {std::to_string(verdict.results.size() - kResults)}));
}

void NoteSection(const verdict::Verdict& verdict, Page* page) {
  if (verdict.notes.empty()) return;
  Title("说明", "notes", page);
  for (const Text& note : verdict.notes) page->Line(2, note.In(page->style().language));
}

}  // namespace footrule::report
