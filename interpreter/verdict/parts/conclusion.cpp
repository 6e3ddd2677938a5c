#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

Decision DecisionOf(const Context& context, std::size_t index) {
  std::vector<values::Truth> holds;
  for (const plan::NodeId node : context.reader.plan().conclusions[index].cases) holds.push_back(context.reader.TruthAt({node, 0}));
  Decision decision;
  Decide(context.reader.program().conclusions[index], holds, &decision);
  return decision;
}

void AddCandidate(const semantics::ConclusionCase& which, ConclusionVerdict* verdict) {
  verdict->candidates.push_back(which.name);
  verdict->candidate_labels.push_back(which.label.empty() ? foundation::Same(which.name) : which.label);
}

}  // namespace

ConclusionVerdict MakeConclusion(const Context& context, std::size_t index) {
  const semantics::CheckedProgram& program = context.reader.program();
  const semantics::Conclusion& conclusion = program.conclusions[index];
  ConclusionVerdict verdict;
  verdict.name = conclusion.name;
  verdict.clauses = ClausesOf(program, conclusion.clauses);
  verdict.label = conclusion.label;
  verdict.phase = PhaseName(program, conclusion.phase);
  const Decision decision = DecisionOf(context, index);
  verdict.state = decision.state;
  for (const std::uint32_t taken : decision.cases) AddCandidate(CaseAt(conclusion, taken), &verdict);
  return verdict;
}

}  // namespace footrule::verdict
