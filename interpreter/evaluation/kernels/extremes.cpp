// `least` and `greatest` of listed values. A stated none is skipped; an open value that might be none bounds the result on one side only.
#include "evaluation/extreme.h"
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

template <class Direction>
values::Column ExtremeOf(const Run& run, const Node& node) {
  const std::vector<NumberView> args = Inputs<NumberKind>(run, node);
  std::vector<bool> may_be_none;
  for (const NodeId input : node.inputs) may_be_none.push_back(run.node(input).type.or_none);
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    Extreme<Direction> extreme;
    for (std::size_t i = 0; i < args.size(); ++i) extreme.Add(args[i], row, Truth::kTrue, may_be_none[i]);
    extreme.Write(result, row, false);
  }
  return std::move(result.column);
}

}  // namespace

values::Column EvaluateLeast(Run& run, const Node& node) { return ExtremeOf<Downward>(run, node); }
values::Column EvaluateGreatest(Run& run, const Node& node) { return ExtremeOf<Upward>(run, node); }

}  // namespace footrule::evaluation
