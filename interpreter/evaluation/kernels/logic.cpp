// Kleene's connectives over whole columns.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

namespace {

template <Truth (*Connective)(Truth, Truth)>
values::Column Connect(const Run& run, const Node& node, Truth empty) {
  values::TruthColumn result;
  result.value.assign(run.Rows(node), empty);
  for (const TruthView& arg : Inputs<TruthKind>(run, node))
    PassOver(arg.at, [&, written = result.value.data(), rows = result.value.size()](auto of_arg) {
      for (std::size_t row = 0; row < rows; ++row) written[row] = Connective(written[row], arg.values[of_arg(row)]);
    });
  return result;
}

}  // namespace

values::Column EvaluateAnd(Run& run, const Node& node) { return Connect<values::And>(run, node, Truth::kTrue); }
values::Column EvaluateOr(Run& run, const Node& node) { return Connect<values::Or>(run, node, Truth::kFalse); }

values::Column EvaluateNot(Run& run, const Node& node) {
  const TruthView from = Input<TruthKind>(run, node, 0);
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.value.size(); ++row) result.value[row] = values::Not(from[row]);
  return result;
}

}  // namespace footrule::evaluation
