// least and greatest (earliest, latest) of rows.
#include "evaluation/extreme.h"
#include "evaluation/fold/folds.h"

namespace footrule::evaluation {

namespace {

template <class Direction>
values::Column FoldExtreme(const Run& run, const Node& node, const FoldInput& input) {
  const NumberView values = FoldValue<NumberKind>(run, node, 0);
  const bool may_be_none = run.node(node.inputs[0]).type.or_none;
  const auto groups = Accumulate<Extreme<Direction>>(
      input, [] { return Extreme<Direction>(); },
      [&](Extreme<Direction>& extreme, std::size_t row, Truth inclusion) { extreme.Add(values, row, inclusion, may_be_none); });
  return WriteNumbers(input, groups);
}

}  // namespace

values::Column FoldLeast(const Run& run, const Node& node, const FoldInput& input) { return FoldExtreme<Downward>(run, node, input); }
values::Column FoldGreatest(const Run& run, const Node& node, const FoldInput& input) { return FoldExtreme<Upward>(run, node, input); }

}  // namespace footrule::evaluation
