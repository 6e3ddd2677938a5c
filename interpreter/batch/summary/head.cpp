#include "batch/summary/summary.h"

namespace footrule::batch {
namespace {

// Both languages filled, as they will be read back.
Text LabelOr(const Text& label, const std::string& name) {
  if (label.empty()) return foundation::Same(name);
  return {label.In(foundation::Language::kChinese), label.In(foundation::Language::kEnglish)};
}

std::vector<Clause> ClausesOf(const semantics::CheckedProgram& program, const std::vector<semantics::ClauseRef>& refs) {
  std::vector<Clause> clauses;
  for (const semantics::ClauseRef& ref : refs) clauses.push_back({ref.rule < program.rules.size() ? program.rules[ref.rule].id : std::string(), ref.id});
  return clauses;
}

std::vector<Named> CandidatesOf(const semantics::CheckedProgram& program, const semantics::Conclusion& conclusion, const ConclusionForm& form) {
  std::vector<Named> candidates;
  for (std::uint32_t i = 0; i < form.cases.size(); ++i) {
    if (form.candidate[i] < candidates.size()) continue;
    const semantics::ConclusionCase& which = verdict::CaseAt(conclusion, i);
    candidates.push_back({which.name, ClausesOf(program, which.clauses), LabelOr(which.label, which.name)});
  }
  return candidates;
}

std::string Written(const SummaryHead& head) {
  std::string text;
  for (const auto& [name, choice] : head.readings) text += (text.empty() ? "" : ", ") + name + "=" + choice;
  return text;
}

std::string ListText(const SummaryHead& head) { return std::to_string(head.requirements.size()) + " + " + std::to_string(head.conclusions.size()); }

}  // namespace

SummaryHead HeadOf(const RecordForm& form) {
  const semantics::CheckedProgram& program = *form.plan->program;
  SummaryHead head;
  head.rule = program.rules.front().id;
  head.label = LabelOr(program.rules.front().label, head.rule);
  head.digest = form.options.rule_digest;
  head.as_of = form.options.as_of.ToIso();
  head.phase = form.options.phase;
  for (const semantics::Reading& reading : program.readings) head.readings.emplace_back(reading.name, reading.choices[reading.taken].name);
  for (const RequirementForm& one : form.requirements) {
    const semantics::Requirement& requirement = program.requirements[one.id.index];
    head.requirements.push_back({requirement.name, ClausesOf(program, requirement.clauses), LabelOr(requirement.label, requirement.name)});
  }
  for (const ConclusionForm& one : form.conclusions) {
    const semantics::Conclusion& conclusion = program.conclusions[one.index];
    head.conclusions.push_back({conclusion.name, ClausesOf(program, conclusion.clauses), LabelOr(conclusion.label, conclusion.name)});
    head.candidates.push_back(CandidatesOf(program, conclusion, one));
  }
  return head;
}

std::optional<Difference> FindDifference(const SummaryHead& here, const SummaryHead& there) {
  if (here.rule != there.rule) return Difference{{"规则", "rule"}, here.rule, there.rule};
  if (here.digest != there.digest) return Difference{{"规则的内容", "text of the rule"}, here.digest, there.digest};
  if (here.as_of != there.as_of) return Difference{{"基准日", "as-of date"}, here.as_of, there.as_of};
  if (here.phase != there.phase) return Difference{{"环节", "phase"}, here.phase, there.phase};
  if (here.readings != there.readings) return Difference{{"读法", "readings"}, Written(here), Written(there)};
  if (!(here == there)) return Difference{{"要求和结论的清单", "list of requirements and conclusions"}, ListText(here), ListText(there)};
  return std::nullopt;
}

}  // namespace footrule::batch
