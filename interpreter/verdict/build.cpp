#include "verdict/build.h"

#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

bool InPhase(const semantics::CheckedProgram& program, std::uint32_t phase, const BuildOptions& options) {
  return options.phase.empty() || PhaseName(program, phase) == options.phase;
}

void SetHead(const Context& context, const BuildOptions& options, Verdict* verdict) {
  const dossier::Dossier& dossier = context.reader.dossier();
  if (dossier.file.is_valid() && dossier.file.index < context.sources.size()) verdict->dossier = context.sources.file(dossier.file).path();
  verdict->as_of = context.reader.trace().as_of.ToIso();
  verdict->phase = options.phase;
  for (const semantics::RuleInfo& rule : context.reader.program().rules) {
    if (!rule.is_module) verdict->rules.push_back({rule.id, rule.path, rule.label});
  }
  verdict->readings = MakeReadings(context);
  verdict->dossier_findings = dossier.findings;
  if (options.findings_of) return;
  for (auto& found : RecordsWithoutEffect(context.reader.trace()).In(0)) verdict->dossier_findings.push_back(std::move(found));
}

void AddRequirement(RequirementVerdict requirement, Verdict* verdict) {
  ++verdict->counts[static_cast<std::size_t>(requirement.outcome)];
  if (Binds(requirement.modality)) verdict->outcome = values::Combine(verdict->outcome, requirement.outcome);
  verdict->requirements.push_back(std::move(requirement));
}

}  // namespace

Verdict Build(const evaluation::Trace& trace, const source::SourceMap& sources, const BuildOptions& options) {
  Workbench bench(trace, sources);
  const semantics::CheckedProgram& program = bench.context.reader.program();
  Verdict verdict;
  SetHead(bench.context, options, &verdict);
  verdict.outcome = values::kNoSubjects;
  std::vector<std::vector<std::size_t>> instances = InstancesByRequirement(*trace.plan);
  for (std::size_t i = 0; i < instances.size(); ++i) {
    if (!InPhase(program, program.requirements[i].phase, options)) instances[i].clear();
    else AddRequirement(MakeRequirement(bench, semantics::RequirementId{i}, instances[i], options), &verdict);
  }
  for (std::size_t i = 0; i < program.conclusions.size(); ++i) {
    if (InPhase(program, program.conclusions[i].phase, options)) verdict.conclusions.push_back(MakeConclusion(bench.context, i));
  }
  if (options.findings_of) return verdict;
  verdict.results = MakeResults(bench);
  verdict.needed = MakeNeeded(bench, instances);
  verdict.notes = MakeNotes(bench.context);
  return verdict;
}

}  // namespace footrule::verdict
