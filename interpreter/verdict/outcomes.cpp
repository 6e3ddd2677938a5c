#include "verdict/outcomes.h"

#include <algorithm>

#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using values::Outcome;
using values::State;
using values::Truth;

Outcome WhyOpen(Truth truth) {
  if (truth == Truth::kDefective) return Outcome::kDefective;
  return truth == Truth::kUnknown ? Outcome::kUndetermined : Outcome::kForJudgement;
}

// Several cases may lead to the same conclusion.
void AddCandidate(const semantics::Conclusion& conclusion, std::uint32_t index, Decision* decision) {
  const std::string& name = CaseAt(conclusion, index).name;
  const auto same = [&](std::uint32_t other) { return CaseAt(conclusion, other).name == name; };
  if (std::none_of(decision->cases.begin(), decision->cases.end(), same)) decision->cases.push_back(index);
}

void AddOtherwise(const semantics::Conclusion& conclusion, Decision* decision) {
  if (!conclusion.otherwise.name.empty()) AddCandidate(conclusion, static_cast<std::uint32_t>(conclusion.cases.size()), decision);
  if (conclusion.otherwise_judgement) decision->state = values::Combine(decision->state, Outcome::kForJudgement);
}

// A case is taken when it holds and all before it fail; one that is open leaves those after it possible.
void FindCandidates(const semantics::Conclusion& conclusion, std::span<const Truth> holds, Decision* decision) {
  for (std::size_t i = 0; i < holds.size() && i < conclusion.cases.size(); ++i) {
    if (holds[i] == Truth::kFalse) continue;
    AddCandidate(conclusion, static_cast<std::uint32_t>(i), decision);
    if (holds[i] == Truth::kTrue) return;
    decision->state = values::Combine(decision->state, WhyOpen(holds[i]));
  }
  AddOtherwise(conclusion, decision);
}

}  // namespace

Outcome OutcomeOf(State state) {
  switch (state) {
    case State::kJudgement: return Outcome::kForJudgement;
    case State::kUnknown: return Outcome::kUndetermined;
    case State::kDefective: return Outcome::kDefective;
    default: return Outcome::kMet;
  }
}

std::vector<std::vector<std::size_t>> InstancesByRequirement(const plan::Plan& plan) {
  std::vector<std::vector<std::size_t>> out(plan.program->requirements.size());
  for (std::size_t i = 0; i < plan.instances.size(); ++i) out[plan.instances[i].requirement.index].push_back(i);
  return out;
}

const semantics::ConclusionCase& CaseAt(const semantics::Conclusion& conclusion, std::uint32_t index) {
  return index < conclusion.cases.size() ? conclusion.cases[index] : conclusion.otherwise;
}

void Decide(const semantics::Conclusion& conclusion, std::span<const Truth> holds, Decision* decision) {
  decision->state = Outcome::kMet;
  decision->cases.clear();
  FindCandidates(conclusion, holds, decision);
  const bool one = decision->cases.size() == 1 && !conclusion.otherwise_judgement;
  if (one && decision->state != Outcome::kDefective) decision->state = Outcome::kMet;
}

}  // namespace footrule::verdict
