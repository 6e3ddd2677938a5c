// `R is met`: per row where the requirement's subjects are the node's rows, else of all its subjects together.
#include <array>

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

const std::vector<Outcome>& OutcomesOf(const Run& run, NodeId input) { return std::get<OutcomeColumn>(run.column(input)).value; }

// By dossier: what the requirement says of everything one of its instances looks at.
std::vector<Outcome> OfAllSubjects(const Run& run, NodeId input) {
  std::vector<Outcome> all(run.dossiers(), values::kNoSubjects);
  for (std::size_t one = 0; one < all.size(); ++one)
    if (run.trace.SubjectsUnknown(run.node(input).index, one)) all[one] = Outcome::kUndetermined;
  const std::vector<Outcome>& outcomes = OutcomesOf(run, input);
  for (std::size_t row = 0; row < outcomes.size(); ++row) {
    Outcome& of_dossier = all[run.trace.DossierOf(run.node(input).frame, row)];
    of_dossier = values::Combine(of_dossier, outcomes[row]);
  }
  return all;
}

void CombineRows(const Run& run, const Node& node, NodeId input, std::vector<Outcome>& rows) {
  const bool row_by_row = run.node(input).frame == node.frame;
  const std::vector<Outcome> all = row_by_row ? std::vector<Outcome>() : OfAllSubjects(run, input);
  for (std::size_t row = 0; row < rows.size(); ++row)
    rows[row] = values::Combine(rows[row], row_by_row ? OutcomesOf(run, input)[row] : all[run.trace.DossierOf(node.frame, row)]);
}

// One requirement whose subjects are the node's rows, as it mostly is.
values::Column TestEach(const std::vector<Outcome>& outcomes, bool met) {
  constexpr std::size_t kOutcomes = 6;
  std::array<Truth, kOutcomes> truth_of{};
  for (std::size_t i = 0; i < kOutcomes; ++i) truth_of[i] = TestOutcome(static_cast<Outcome>(i), met);
  values::TruthColumn result;
  result.value.resize(outcomes.size());
  for (std::size_t row = 0; row < outcomes.size(); ++row) result.value[row] = truth_of[static_cast<std::size_t>(outcomes[row])];
  return result;
}

}  // namespace

values::Column EvaluateOutcomeIs(Run& run, const Node& node) {
  if (node.inputs.size() == 1 && run.node(node.inputs[0]).frame == node.frame) return TestEach(OutcomesOf(run, node.inputs[0]), node.flag);
  std::vector<Outcome> rows(run.Rows(node), values::kNoSubjects);
  for (const NodeId input : node.inputs) CombineRows(run, node, input, rows);
  values::TruthColumn result;
  result.value.resize(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) result.value[row] = TestOutcome(rows[row], node.flag);
  return result;
}

}  // namespace footrule::evaluation
