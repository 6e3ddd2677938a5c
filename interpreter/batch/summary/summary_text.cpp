#include "batch/summary/summary_text.h"

#include <algorithm>
#include <numeric>

#include "report/words.h"

namespace footrule::batch {
namespace {

using report::Paint;
using report::Painted;
using report::Said;
using report::Style;
using values::Outcome;

constexpr std::size_t kWorst = 3;

std::string Count(std::uint64_t number) { return std::to_string(number); }

std::string ClausesText(const Named& named, const std::string& own_rule) {
  std::string text;
  for (const Clause& clause : named.clauses) {
    text += text.empty() ? "" : ", ";
    text += (clause.rule == own_rule ? "§" : clause.rule + " §") + clause.id;
  }
  return text.empty() ? text : text + "  ";
}

// "§3.1  Big enough (big_enough)"
std::string NameText(const Named& named, const std::string& own_rule, const Style& style) {
  const std::string& label = named.label.In(style.language);
  const std::string called = label == named.name ? label : Said(style, "{0}（{1}）", "{0} ({1})", {label, named.name});
  return ClausesText(named, own_rule) + called;
}

std::string Line(const std::string& text) { return text + "\n"; }

std::string DossierLines(const Summary& summary, const Style& style) {
  const Counts& counts = summary.counts;
  std::string text = Said(style, "申报资料 {0} 份", "dossiers: {0}", {Count(counts.dossiers)});
  if (counts.dossiers > 0) text += Said(style, "：{0}", "   {0}", {OutcomesText(counts.outcomes, counts.error_count(), style)});
  text += "\n";
  if (counts.errors.empty()) return text;
  std::string codes;
  for (const auto& [code, count] : counts.errors) codes += (codes.empty() ? "" : " · ") + code + " " + Count(count);
  return text + Line(Said(style, "无法读取：{0}", "cannot be read: {0}", {codes}));
}

// Those with the most dossiers in which they are not met, in order of the rule where equal.
std::vector<std::size_t> Worst(const Counts& counts) {
  const auto not_met = [&](std::size_t i) { return counts.requirements[i][static_cast<std::size_t>(Outcome::kNotMet)]; };
  std::vector<std::size_t> order(counts.requirements.size());
  std::iota(order.begin(), order.end(), 0);
  std::erase_if(order, [&](std::size_t i) { return not_met(i) == 0; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return not_met(a) > not_met(b); });
  if (order.size() > kWorst) order.resize(kWorst);
  return order;
}

std::string ReadingsText(const SummaryHead& head) {
  std::string text;
  for (const auto& [name, choice] : head.readings) text += (text.empty() ? "" : ", ") + name + "=" + choice;
  return text;
}

std::string HeadLines(const SummaryHead& head, const Style& style) {
  std::string text = Line(Said(style, "规则：{0}《{1}》", "rule: {0} \"{1}\"", {head.rule, head.label.In(style.language)}));
  text += Line(Said(style, "基准日期：{0}", "as of: {0}", {head.as_of}));
  if (!head.phase.empty()) text += Line(Said(style, "环节：{0}", "phase: {0}", {head.phase}));
  if (!head.readings.empty()) text += Line(Said(style, "读法：{0}", "readings: {0}", {ReadingsText(head)}));
  return text;
}

std::string ConclusionLines(const Summary& summary, std::size_t index, const Style& style) {
  const ConclusionCounts& counts = summary.counts.conclusions[index];
  ByOutcome open = counts.states;
  open[static_cast<std::size_t>(Outcome::kMet)] = 0;
  std::string text = Line("  " + NameText(summary.head.conclusions[index], summary.head.rule, style));
  for (std::size_t i = 0; i < counts.decided.size(); ++i) {
    const std::string name = summary.head.candidates[index][i].label.In(style.language);
    std::string line = Said(style, "    {0}：{1}", "    {0}: {1}", {name, Count(counts.decided[i])});
    if (counts.possible[i] > 0) line += Said(style, "，另有 {0} 份仍可能", ", still possible for {0} more", {Count(counts.possible[i])});
    if (counts.decided[i] + counts.possible[i] > 0) text += Line(line);
  }
  const std::string still = OutcomesText(open, 0, style);
  return still.empty() ? text : text + Line(Said(style, "    未定：{0}", "    open: {0}", {still}));
}

std::string ConclusionsSection(const Summary& summary, const Style& style) {
  if (summary.head.conclusions.empty()) return {};
  std::string text = "\n" + Line(Painted(Said(style, "结论", "conclusions"), Paint::kBold, style));
  for (std::size_t i = 0; i < summary.head.conclusions.size(); ++i) text += ConclusionLines(summary, i, style);
  return text;
}

std::string RequirementsSection(const Summary& summary, const Style& style) {
  std::string text = "\n" + Line(Painted(Said(style, "要求（按申报资料份数）", "requirements (number of dossiers)"), Paint::kBold, style));
  for (std::size_t i = 0; i < summary.head.requirements.size(); ++i) {
    text += Line("  " + NameText(summary.head.requirements[i], summary.head.rule, style) + Said(style, "：", ": ") +
                 OutcomesText(summary.counts.requirements[i], 0, style));
  }
  return text;
}

}  // namespace

std::string OutcomesText(const ByOutcome& outcomes, std::uint64_t errors, const Style& style) {
  std::string text;
  const auto add = [&](const std::string& word, std::uint64_t count, Paint paint) {
    if (count > 0) text += (text.empty() ? "" : " · ") + Painted(word + " " + Count(count), paint, style);
  };
  add(Said(style, "无法读取", "error"), errors, Paint::kRed);
  for (const Outcome outcome : {Outcome::kDefective, Outcome::kNotMet, Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kMet, Outcome::kNotApplicable}) {
    add(report::OutcomeText(outcome).In(style.language), outcomes[static_cast<std::size_t>(outcome)], report::PaintOf(outcome));
  }
  return text;
}

std::string SummaryLines(const Summary& summary, const Style& style) {
  std::string text = DossierLines(summary, style);
  const std::vector<std::size_t> worst = Worst(summary.counts);
  if (!worst.empty()) text += Line(Said(style, "最常不符合的要求：", "most often not met:"));
  for (const std::size_t i : worst) {
    const std::uint64_t count = summary.counts.requirements[i][static_cast<std::size_t>(Outcome::kNotMet)];
    text += Line(Said(style, "  {0}：{1}", "  {0}: {1}", {NameText(summary.head.requirements[i], summary.head.rule, style), Count(count)}));
  }
  return text;
}

std::string SummaryText(const Summary& summary, const Style& style) {
  return HeadLines(summary.head, style) + DossierLines(summary, style) + ConclusionsSection(summary, style) + RequirementsSection(summary, style);
}

}  // namespace footrule::batch
