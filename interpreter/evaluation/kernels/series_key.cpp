// The value that all members of a group share: its first member's.
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

values::Column EvaluateSeriesKey(Run& run, const Node& node) {
  const std::vector<std::uint32_t>& first = run.trace.series_first_member[node.frame.index];
  const FrameId members = run.plan.frames[node.frame.index].members;
  return WithKind(node.type.kind, [&](auto kind) -> values::Column {
    using Kind = decltype(kind);
    const auto from = Read<Kind>(run, node.inputs[0], members);
    typename Kind::Writer writer(run.Rows(node));
    for (std::size_t row = 0; row < run.Rows(node); ++row) writer.Copy(row, from, first[row]);
    return std::move(writer.column);
  });
}

}  // namespace footrule::evaluation
