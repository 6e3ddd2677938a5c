#include <algorithm>

#include "report/text/finding_groups.h"
#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using values::Outcome;
using verdict::RequirementVerdict;
using verdict::SubjectFinding;

constexpr std::size_t kCells = 4;      // of one finding
constexpr std::size_t kNames = 8;      // of subjects that are only named
constexpr std::size_t kIndent = 4, kCellIndent = 6;

// A message that names its subject need not be told whose it is.
std::string SubjectsText(const FindingGroup& group, const Style& style) {
  const bool named = MessageText(*group.first, style).find(group.subjects[0]) != std::string::npos;
  if (group.subjects.size() == 1) return named ? std::string() : group.subjects[0];
  return ListText(group.subjects, 3, style);
}

void Cells(const std::vector<verdict::CellRef>& cells, bool missing, Page* page) {
  const Style& style = page->style();
  for (std::size_t i = 0; i < cells.size() && i < kCells; ++i) {
    page->Line(kCellIndent, missing ? MissingText(cells[i], style) : CellText(cells[i], style));
  }
  if (cells.size() > kCells) page->Line(kCellIndent, Said(style, "另有 {0} 个数据", "{0} more cells", {std::to_string(cells.size() - kCells)}));
}

void Records(const SubjectFinding& finding, Page* page) {
  if (!finding.judgement) return;
  const Style& style = page->style();
  const std::string outcome = finding.judgement->outcome == "met" ? OutcomeText(Outcome::kMet).In(style.language)
                              : finding.judgement->outcome == "not_met" ? OutcomeText(Outcome::kNotMet).In(style.language) : finding.judgement->outcome;
  page->Line(kCellIndent, Said(style, "判断记录：{0}，{1}，{2}：{3}", "recorded judgement: {0}, {1}, {2}: {3}",
                               {outcome, finding.judgement->by, finding.judgement->on, finding.judgement->reason}));
}

void TellGroup(const FindingGroup& group, Outcome of_requirement, Page* page) {
  const Style& style = page->style();
  const SubjectFinding& finding = *group.first;
  std::string line;
  if (finding.outcome != of_requirement) line += OutcomePainted(finding.outcome, style) + "  ";
  const std::string subjects = SubjectsText(group, style);
  if (!subjects.empty()) line += Painted(subjects, Paint::kBold, style) + Said(style, "：", ": ");
  page->Line(kIndent, line + MessageText(finding, style));
  Records(finding, page);
  if (finding.outcome == Outcome::kUndetermined) Cells(finding.missing, true, page);
  else Cells(finding.inputs, false, page);
  for (const Text& term : finding.missing_terms) page->Line(kCellIndent, term.In(style.language));
}

void NameTheRest(const std::vector<FindingGroup>& groups, std::size_t from, Page* page) {
  std::vector<std::string> names;
  for (std::size_t i = from; i < groups.size(); ++i) names.insert(names.end(), groups[i].subjects.begin(), groups[i].subjects.end());
  if (names.empty()) return;
  page->Line(kIndent, Said(page->style(), "还有 {0} 项：{1}", "{0} more: {1}", {std::to_string(names.size()), ListText(names, kNames, page->style())}));
}

void TellRequirement(const RequirementVerdict& requirement, const std::string& own_rule, const TextOptions& options, Page* page) {
  const Style& style = page->style();
  page->Line(0, RequirementLine(requirement, own_rule, style));
  const std::vector<FindingGroup> groups = GroupsOf(requirement.findings, false, style);
  const std::size_t shown = options.subjects == 0 ? groups.size() : std::min(groups.size(), options.subjects);
  for (std::size_t i = 0; i < shown; ++i) TellGroup(groups[i], requirement.outcome, page);
  NameTheRest(groups, shown, page);
}

bool IsSettled(const RequirementVerdict& requirement) {
  return requirement.outcome == Outcome::kMet || requirement.outcome == Outcome::kNotApplicable;
}

std::vector<const RequirementVerdict*> WorstFirst(const verdict::Verdict& verdict) {
  std::vector<const RequirementVerdict*> order;
  for (const RequirementVerdict& requirement : verdict.requirements) {
    if (!IsSettled(requirement)) order.push_back(&requirement);
  }
  std::stable_sort(order.begin(), order.end(), [](const RequirementVerdict* a, const RequirementVerdict* b) {
    return std::pair(RankOf(a->outcome), RankOf(a->effect)) < std::pair(RankOf(b->outcome), RankOf(b->effect));
  });
  return order;
}

}  // namespace

void RequirementSections(const verdict::Verdict& verdict, const TextOptions& options, Page* page) {
  for (const RequirementVerdict* requirement : WorstFirst(verdict)) {
    page->Gap();
    TellRequirement(*requirement, OwnRule(verdict), options, page);
  }
}

void SettledSection(const verdict::Verdict& verdict, const TextOptions& options, Page* page) {
  const Style& style = page->style();
  page->Gap();
  if (options.list_settled) {
    for (const RequirementVerdict& requirement : verdict.requirements) {
      if (!IsSettled(requirement)) continue;
      page->Line(0, RequirementLine(requirement, OwnRule(verdict), style));
      for (const FindingGroup& group : GroupsOf(requirement.findings, true, style)) {
        if (group.first->outcome == Outcome::kNotApplicable || group.first->judgement) TellGroup(group, requirement.outcome, page);
      }
    }
    page->Gap();
  }
  page->Line(0, Said(style, "符合 {0} 项，不适用 {1} 项", "{0} met, {1} not applicable",
                     {std::to_string(verdict.counts[static_cast<std::size_t>(Outcome::kMet)]),
                      std::to_string(verdict.counts[static_cast<std::size_t>(Outcome::kNotApplicable)])}));
}

}  // namespace footrule::report
