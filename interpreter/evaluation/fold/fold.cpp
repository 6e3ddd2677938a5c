// Aggregates and quantifiers: a column reduced up a link, group by group.
#include "evaluation/fold/folds.h"
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

values::Column EvaluateFold(Run& run, const Node& node) {
  using Fold = values::Column (*)(const Run&, const Node&, const FoldInput&);
  // In the order of semantics::FoldOp.
  static constexpr Fold kFolds[] = {FoldCount, FoldSum, FoldMean, FoldLeast, FoldGreatest, FoldAll, FoldAny, FoldDistinct, FoldDaysCovered};
  return kFolds[static_cast<std::size_t>(node.fold)](run, node, MakeFoldInput(run, node));
}

}  // namespace footrule::evaluation
