// `R is met`: per row where the requirement's subjects are the node's rows, else of all its subjects together.
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

using values::Outcome;
using values::OutcomeColumn;

Truth TestOutcome(Outcome outcome, bool met) {
  switch (outcome) {
    case Outcome::kMet: case Outcome::kNotApplicable: return values::Decided(met);
    case Outcome::kNotMet: return values::Decided(!met);
    case Outcome::kUndetermined: return Truth::kUnknown;
    case Outcome::kForJudgement: return Truth::kJudgement;
    case Outcome::kDefective: return Truth::kDefective;
  }
  return Truth::kUnknown;
}

// What the requirement says of everything one of its instances looks at.
Outcome OfAllSubjects(const Run& run, NodeId input) {
  Outcome all = run.trace.SubjectsUnknown(run.node(input).index) ? Outcome::kUndetermined : values::kNoSubjects;
  for (const Outcome one : std::get<OutcomeColumn>(run.column(input)).value) all = values::Combine(all, one);
  return all;
}

Outcome OfRow(const Run& run, const Node& node, std::size_t row) {
  Outcome all = values::kNoSubjects;
  for (const NodeId input : node.inputs)
    all = values::Combine(all, run.node(input).frame == node.frame ? std::get<OutcomeColumn>(run.column(input)).value[row] : OfAllSubjects(run, input));
  return all;
}

}  // namespace

values::Column EvaluateOutcomeIs(Run& run, const Node& node) {
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.value.size(); ++row) result.value[row] = TestOutcome(OfRow(run, node, row), node.flag);
  return result;
}

}  // namespace footrule::evaluation
