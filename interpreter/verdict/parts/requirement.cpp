#include "verdict/parts/finding.h"
#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using values::Outcome;

void Count(Outcome outcome, RequirementVerdict* verdict) {
  ++verdict->counts[static_cast<std::size_t>(outcome)];
  verdict->outcome = values::Combine(verdict->outcome, outcome);
}

void CountInstance(const evaluation::Trace& trace, std::size_t instance, RequirementVerdict* verdict) {
  ForEachSubject(trace, instance, 0, [&](Outcome outcome, std::size_t) { Count(outcome, verdict); });
}

void SetPlace(const Context& context, const semantics::Requirement& requirement, RequirementVerdict* verdict) {
  if (!requirement.span.is_valid() || requirement.span.file.index >= context.sources.size()) return;
  const source::SourceFile& file = context.sources.file(requirement.span.file);
  verdict->file = file.path();
  verdict->line = file.At(requirement.span.begin).line;
}

void AddFindings(Workbench& bench, std::size_t instance, bool settled, std::vector<SubjectFinding>* findings) {
  ForEachSubject(bench.context.reader.trace(), instance, 0, [&](Outcome outcome, std::size_t row) {
    if (IsSettled(outcome) != settled) return;
    findings->push_back(row == kUnknownSubjects ? FindingOfUnknownSubjects(bench, instance) : MakeFinding(bench, instance, row));
  });
}

}  // namespace

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
