#include <algorithm>

#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using values::Outcome;
using values::Truth;

Outcome WhyOpen(Truth truth) {
  if (truth == Truth::kDefective) return Outcome::kDefective;
  return truth == Truth::kUnknown ? Outcome::kUndetermined : Outcome::kForJudgement;
}

// Several cases may lead to the same conclusion.
void AddCandidate(const semantics::ConclusionCase& which, ConclusionVerdict* verdict) {
  if (std::find(verdict->candidates.begin(), verdict->candidates.end(), which.name) != verdict->candidates.end()) return;
  verdict->candidates.push_back(which.name);
  verdict->candidate_labels.push_back(which.label.empty() ? foundation::Same(which.name) : which.label);
}

void AddOtherwise(const semantics::Conclusion& conclusion, ConclusionVerdict* verdict) {
  if (!conclusion.otherwise.name.empty()) AddCandidate(conclusion.otherwise, verdict);
  if (conclusion.otherwise_judgement) verdict->state = values::Combine(verdict->state, Outcome::kForJudgement);
}

// A case is taken when it holds and all before it fail; one that is open leaves those after it possible.
void Decide(const Context& context, const semantics::Conclusion& conclusion, const std::vector<plan::NodeId>& cases, ConclusionVerdict* verdict) {
  verdict->state = Outcome::kMet;
  for (std::size_t i = 0; i < cases.size() && i < conclusion.cases.size(); ++i) {
    const Truth truth = context.reader.TruthAt({cases[i], 0});
    if (truth == Truth::kFalse) continue;
    AddCandidate(conclusion.cases[i], verdict);
    if (truth == Truth::kTrue) return;
    verdict->state = values::Combine(verdict->state, WhyOpen(truth));
  }
  AddOtherwise(conclusion, verdict);
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
  Decide(context, conclusion, context.reader.plan().conclusions[index].cases, &verdict);
  const bool one = verdict.candidates.size() == 1 && !conclusion.otherwise_judgement;
  if (one && verdict.state != Outcome::kDefective) verdict.state = Outcome::kMet;
  return verdict;
}

}  // namespace footrule::verdict
