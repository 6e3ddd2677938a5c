// Equality of members and texts, of truths, of rows.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

namespace {

template <class Kind>
values::Column CompareValues(const Run& run, const Node& node) {
  const auto a = Input<Kind>(run, node, 0);
  const auto b = Input<Kind>(run, node, 1);
  const bool negated = node.compare == semantics::CompareOp::kNotEqual;
  values::TruthColumn result;
  const std::size_t rows = run.Rows(node);
  result.value.resize(rows);
  if (AreAllKnown(a, b, rows)) {
    Truth* const written = result.value.data();
    PassOver(a.at, b.at, [&](auto of_a, auto of_b) {
      for (std::size_t row = 0; row < rows; ++row) written[row] = values::Decided((a.values[of_a(row)] == b.values[of_b(row)]) != negated);
    });
    return result;
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const State state = Stronger(Operand(a.state(row)), Operand(b.state(row)));
    result.value[row] = state == State::kKnown ? values::Decided((a.value(row) == b.value(row)) != negated) : OpenTruth(state);
  }
  return result;
}

}  // namespace

values::Column EvaluateCompareSymbol(Run& run, const Node& node) { return CompareValues<SymbolKind>(run, node); }
values::Column EvaluateCompareRow(Run& run, const Node& node) { return CompareValues<RowKind>(run, node); }

values::Column EvaluateCompareTruth(Run& run, const Node& node) {
  const TruthView a = Input<TruthKind>(run, node, 0);
  const TruthView b = Input<TruthKind>(run, node, 1);
  const bool negated = node.compare == semantics::CompareOp::kNotEqual;
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.value.size(); ++row) {
    const Truth reason = Stronger(a[row], b[row]);
    result.value[row] = values::IsDecided(reason) ? values::Decided((a[row] == b[row]) != negated) : reason;
  }
  return result;
}

}  // namespace footrule::evaluation
