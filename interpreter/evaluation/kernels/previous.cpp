// The row before, by date, among the rows that belong together. Rows of one day stand as in the dossier.
#include <algorithm>

#include "evaluation/kernels/kernels.h"
#include "evaluation/openness.h"

namespace footrule::evaluation {

namespace {

constexpr std::int32_t kFirst = -2;
constexpr std::int32_t kNotKnown = -1;

struct Order {
  const std::vector<std::int32_t>& target;   // by row: the row it belongs to
  NumberView date;
  TruthView filter;
  std::vector<bool> open;                    // by target: its rows are in no known order
};

Order MakeOrder(const Run& run, const Node& node) {
  static constexpr Truth kAlways = Truth::kTrue;
  const TruthView filter = node.filter.is_valid() ? Read<TruthKind>(run, node.filter, node.frame) : TruthView{&kAlways, kOnlyRow};
  std::vector<bool> open = OpenTargets(run, node.link);
  open.resize(run.Rows(run.plan.links[node.link.index].to));
  return {run.link(node.link).target, Input<NumberKind>(run, node, 0), filter, std::move(open)};
}

bool TakesPart(const Order& order, std::size_t row) { return order.filter[row] != Truth::kFalse && order.target[row] != LinkData::kNoRow; }

// One row whose date, or whose being there, is not known leaves the whole order open; one that may be anywhere, every order of its dossier.
void MarkOpen(const Run& run, const Node& node, Order& order) {
  std::vector<bool> everywhere;
  for (std::size_t row = 0; row < order.target.size(); ++row) {
    if (!TakesPart(order, row)) continue;
    if (order.target[row] < 0) everywhere.resize(run.dossiers()), everywhere[run.trace.DossierOf(node.frame, row)] = true;
    else if (order.date.state(row) != State::kKnown || order.filter[row] != Truth::kTrue) order.open[static_cast<std::size_t>(order.target[row])] = true;
  }
  const FrameId to = run.plan.links[node.link.index].to;
  for (std::size_t row = 0; !everywhere.empty() && row < order.open.size(); ++row)
    if (everywhere[run.trace.DossierOf(to, row)]) order.open[row] = true;
}

std::vector<std::uint32_t> InOrder(const Order& order) {
  std::vector<std::uint32_t> rows;
  for (std::size_t row = 0; row < order.target.size(); ++row)
    if (TakesPart(order, row) && order.target[row] >= 0 && !order.open[static_cast<std::size_t>(order.target[row])]) rows.push_back(static_cast<std::uint32_t>(row));
  std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (order.target[a] != order.target[b]) return order.target[a] < order.target[b];
    return order.date.value(a) < order.date.value(b);
  });
  return rows;
}

}  // namespace

values::Column EvaluatePrevious(Run& run, const Node& node) {
  Order order = MakeOrder(run, node);
  MarkOpen(run, node, order);
  values::RowColumn result;
  result.row.assign(order.target.size(), kNotKnown);
  const std::vector<std::uint32_t> rows = InOrder(order);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool first = i == 0 || order.target[rows[i - 1]] != order.target[rows[i]];
    result.row[rows[i]] = first ? kFirst : static_cast<std::int32_t>(rows[i - 1]);
  }
  return result;
}

}  // namespace footrule::evaluation
