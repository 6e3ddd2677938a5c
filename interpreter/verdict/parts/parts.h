// The parts of a verdict, each made by its own file.
#pragma once

#include "verdict/build.h"
#include "verdict/outcomes.h"
#include "verdict/parts/workbench.h"

namespace footrule::verdict {

RequirementVerdict MakeRequirement(Workbench& bench, semantics::RequirementId id, const std::vector<std::size_t>& instances, const BuildOptions& options);
// The same without findings: name, clauses, counts, outcome.
RequirementVerdict MakeRequirementHead(const Context& context, semantics::RequirementId id, const std::vector<std::size_t>& instances);

ConclusionVerdict MakeConclusion(const Context& context, std::size_t index);
std::vector<ResultValue> MakeResults(Workbench& bench);
// `in_question`: the requirements that are judged, with their instances.
std::vector<NeededCell> MakeNeeded(Workbench& bench, const std::vector<std::vector<std::size_t>>& in_question);
std::vector<ReadingTaken> MakeReadings(const Context& context);
// Those that one requirement or its phase rests on.
std::vector<ReadingTaken> MakeReadingsOf(const Context& context, semantics::RequirementId id);
std::vector<Text> MakeNotes(const Context& context);

std::vector<ClauseText> ClausesOf(const semantics::CheckedProgram& program, const std::vector<semantics::ClauseRef>& clauses);
// The name of a phase, empty for none.
std::string PhaseName(const semantics::CheckedProgram& program, std::uint32_t phase);

}  // namespace footrule::verdict
