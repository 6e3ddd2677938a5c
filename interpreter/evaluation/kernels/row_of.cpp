// Which row a link leads to, as a value: what groups and joins by row are keyed with.
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

values::Column EvaluateRowOf(Run& run, const Node& node) {
  values::RowColumn result;
  result.row.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.row.size(); ++row) {
    const std::int32_t target = node.link.is_valid() ? run.link(node.link).target[row] : static_cast<std::int32_t>(row);
    result.row[row] = target >= 0 ? target : target == LinkData::kNoneRow ? -2 : -1;
  }
  return result;
}

}  // namespace footrule::evaluation
