#include "verdict/parts/finding.h"
#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using values::Outcome;

bool IsSettled(Outcome outcome) { return outcome == Outcome::kMet || outcome == Outcome::kNotApplicable; }

void Count(Outcome outcome, RequirementVerdict* verdict) {
  ++verdict->counts[static_cast<std::size_t>(outcome)];
  verdict->outcome = values::Combine(verdict->outcome, outcome);
}

// Rows for which `where` is false are no subjects; only a "not applicable" row can be one.
bool Counts(const evaluation::Trace& trace, std::size_t instance, std::size_t row, Outcome outcome) {
  return outcome != Outcome::kNotApplicable || trace.IsSubject(instance, row);
}

void CountInstance(const evaluation::Trace& trace, std::size_t instance, RequirementVerdict* verdict) {
  const auto& outcomes = trace.outcomes(instance);
  for (std::size_t row = 0; row < outcomes.size(); ++row) {
    if (Counts(trace, instance, row, outcomes[row])) Count(outcomes[row], verdict);
  }
  if (trace.SubjectsUnknown(instance)) Count(Outcome::kUndetermined, verdict);
}

void SetPlace(const Context& context, const semantics::Requirement& requirement, RequirementVerdict* verdict) {
  if (!requirement.span.is_valid() || requirement.span.file.index >= context.sources.size()) return;
  const source::SourceFile& file = context.sources.file(requirement.span.file);
  verdict->file = file.path();
  verdict->line = file.At(requirement.span.begin).line;
}

void AddFindings(Workbench& bench, std::size_t instance, bool settled, std::vector<SubjectFinding>* findings) {
  const evaluation::Trace& trace = bench.context.reader.trace();
  const auto& outcomes = trace.outcomes(instance);
  for (std::size_t row = 0; row < outcomes.size(); ++row) {
    if (IsSettled(outcomes[row]) != settled || !Counts(trace, instance, row, outcomes[row])) continue;
    findings->push_back(MakeFinding(bench, instance, row));
  }
  if (!settled && trace.SubjectsUnknown(instance)) findings->push_back(FindingOfUnknownSubjects(bench, instance));
}

}  // namespace

std::vector<std::vector<std::size_t>> InstancesByRequirement(const plan::Plan& plan) {
  std::vector<std::vector<std::size_t>> out(plan.program->requirements.size());
  for (std::size_t i = 0; i < plan.instances.size(); ++i) out[plan.instances[i].requirement.index].push_back(i);
  return out;
}

std::vector<ClauseText> ClausesOf(const semantics::CheckedProgram& program, const std::vector<semantics::ClauseRef>& clauses) {
  std::vector<ClauseText> out;
  for (const semantics::ClauseRef& clause : clauses) {
    out.push_back({clause.rule < program.rules.size() ? program.rules[clause.rule].id : std::string(), clause.id});
  }
  return out;
}

std::string PhaseName(const semantics::CheckedProgram& program, std::uint32_t phase) {
  return phase < program.phases.size() ? program.phases[phase].name : std::string();
}

RequirementVerdict MakeRequirementHead(const Context& context, semantics::RequirementId id, const std::vector<std::size_t>& instances) {
  const semantics::CheckedProgram& program = context.reader.program();
  const semantics::Requirement& requirement = program.requirements[id.index];
  RequirementVerdict verdict;
  verdict.name = requirement.name;
  verdict.rule = requirement.rule < program.rules.size() ? program.rules[requirement.rule].id : std::string();
  verdict.clauses = ClausesOf(program, requirement.clauses);
  verdict.label = requirement.label;
  verdict.phase = PhaseName(program, requirement.phase);
  verdict.modality = requirement.modality;
  verdict.effect = requirement.effect;
  verdict.outcome = values::kNoSubjects;
  SetPlace(context, requirement, &verdict);
  for (const std::size_t instance : instances) CountInstance(context.reader.trace(), instance, &verdict);
  return verdict;
}

RequirementVerdict MakeRequirement(Workbench& bench, semantics::RequirementId id, const std::vector<std::size_t>& instances, const BuildOptions& options) {
  RequirementVerdict verdict = MakeRequirementHead(bench.context, id, instances);
  if (options.findings_of && !options.findings_of(verdict)) return verdict;
  if (!IsSettled(verdict.outcome)) {
    for (const std::size_t instance : instances) AddFindings(bench, instance, false, &verdict.findings);
  }
  if (options.all_subjects) {
    for (const std::size_t instance : instances) AddFindings(bench, instance, true, &verdict.findings);
  }
  return verdict;
}

}  // namespace footrule::verdict
