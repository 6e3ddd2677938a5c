#include "report/text/phrases.h"

#include <algorithm>
#include <array>

#include "report/words.h"

namespace footrule::report {
namespace {

using values::Outcome;

constexpr std::size_t kValueWidth = 48;

}  // namespace

std::string InBrackets(const std::string& text, const Style& style) { return Said(style, "（{0}）", " ({0})", {text}); }

std::string ReadingText(const verdict::ReadingTaken& reading, const Style& style) {
  const std::string line = Said(style, "读法：{0}，取“{1}”", "reading: {0}: {1}", {LabelText(reading.label, reading.name, style), LabelText(reading.choice_label, reading.choice, style)});
  if (reading.is_standard()) return line;
  return line + Said(style, "，默认为“{0}”", "; by default {0}", {LabelText(reading.standard_label, reading.standard, style)});
}

std::string OutcomePainted(Outcome outcome, const Style& style) { return Painted(OutcomeText(outcome).In(style.language), PaintOf(outcome), style); }

std::string CountsText(const std::uint32_t (&counts)[6], const Style& style) {
  std::array<Outcome, 6> order = {Outcome::kMet, Outcome::kNotMet, Outcome::kNotApplicable, Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kDefective};
  std::sort(order.begin(), order.end(), [](Outcome a, Outcome b) { return RankOf(a) < RankOf(b); });
  std::string out;
  for (const Outcome outcome : order) {
    const std::uint32_t count = counts[static_cast<std::size_t>(outcome)];
    if (count == 0) continue;
    if (!out.empty()) out += " · ";
    out += OutcomePainted(outcome, style) + " " + std::to_string(count);
  }
  return out;
}

std::string ClausesText(const std::vector<verdict::ClauseText>& clauses, const std::string& own_rule, const Style& style) {
  std::string out;
  for (const verdict::ClauseText& clause : clauses) {
    if (!out.empty()) out += Said(style, "、", ", ");
    if (clause.rule != own_rule && !clause.rule.empty()) out += clause.rule + " ";
    out += "§" + clause.id;
  }
  return out;
}

std::string CellText(const verdict::CellRef& cell, const Style& style) {
  std::string out = Painted(cell.pointer, Paint::kBlue, style);
  if (!cell.value.empty()) out += " = " + Shortened(cell.value, kValueWidth);
  if (cell.line == 0) return out;
  const std::string place = Said(style, "第 {0} 行第 {1} 列", "line {0}, column {1}", {std::to_string(cell.line), std::to_string(cell.column)});
  return out + Painted(InBrackets(place, style), Paint::kDim, style);
}

std::string MissingText(const verdict::CellRef& cell, const Style& style) {
  const std::string word = cell.line == 0 ? Said(style, "缺", "missing") : Said(style, "须更正", "to be put right:");
  return Painted(word, Paint::kYellow, style) + " " + CellText(cell, style) + "  " + cell.label.In(style.language);
}

std::string ListText(const std::vector<std::string>& words, std::size_t limit, const Style& style) {
  std::string out;
  const std::size_t shown = words.size() <= limit ? words.size() : limit;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == words.size();
    if (i > 0) out += last ? Said(style, "、", " and ") : Said(style, "、", ", ");
    out += words[i];
  }
  if (shown < words.size()) out += Said(style, " 等 {0} 项", " and {1} more", {std::to_string(words.size()), std::to_string(words.size() - shown)});
  return out;
}

std::string LabelText(const Text& label, const std::string& name, const Style& style) {
  const std::string& words = label.In(style.language);
  if (words.empty() || words == name) return name;
  return words + Painted(InBrackets(name, style), Paint::kDim, style);
}

std::string RequirementLine(const verdict::RequirementVerdict& requirement, const std::string& own_rule, const Style& style) {
  const std::string force = ModalityText(requirement.modality).In(style.language) + " · " + EffectText(requirement.effect).In(style.language);
  std::string out = Painted(SignOf(requirement.outcome), PaintOf(requirement.outcome), style) + " " + OutcomePainted(requirement.outcome, style);
  out += "  " + Painted("[" + force + "]", Paint::kDim, style);
  const std::string clauses = ClausesText(requirement.clauses, own_rule, style);
  if (!clauses.empty()) out += "  " + Painted(clauses, Paint::kBold, style);
  return out + "  " + LabelText(requirement.label, requirement.name, style);
}

std::string OwnRule(const verdict::Verdict& verdict) { return verdict.rules.empty() ? std::string() : verdict.rules.front().id; }

std::string EqualsText(const std::string& value, const Style& style) {
  const std::string_view cut = "≈";
  const bool is_cut = value.rfind(cut, 0) == 0;
  return (is_cut ? " ≈ " : " = ") + Painted(is_cut ? value.substr(cut.size()) : value, Paint::kBold, style);
}

}  // namespace footrule::report
