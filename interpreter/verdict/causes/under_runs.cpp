// Open parts of a run: the rows near it whose condition is open, or what leaves the order of the rows open.
#include "verdict/causes/cause_finder.h"

namespace footrule::verdict::under {
namespace {

using plan::Node;

constexpr std::int32_t kNoRow = -1;

// By row: the one behind it.
const std::vector<std::int32_t>& Followers(const Context& context, plan::NodeId previous) {
  const auto [at, is_new] = context.followers.try_emplace(previous.index);
  if (!is_new) return at->second;
  const auto& rows = std::get<values::RowColumn>(context.reader.trace().columns[previous.index]).row;
  at->second.assign(rows.size(), kNoRow);
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (rows[row] >= 0) at->second[static_cast<std::size_t>(rows[row])] = static_cast<std::int32_t>(row);
  return at->second;
}

// Along `next` from the row on, as long as the condition may hold.
void Along(const Context& context, Spot spot, const std::vector<std::int32_t>& next, plan::NodeId condition, values::State wanted, Spots* out) {
  for (std::int32_t row = next[spot.row]; row >= 0; row = next[static_cast<std::size_t>(row)]) {
    const Spot at = context.reader.Beside({spot.node, static_cast<std::size_t>(row)}, condition);
    if (context.reader.TruthAt(at) == values::Truth::kFalse) return;
    AddIfOpen(context, at, wanted, out);
  }
}

void Order(const Context& context, Spot spot, plan::NodeId previous, values::State wanted, Spots* out) {
  const Node& node = context.reader.node(previous);
  const auto add = [&](std::uint32_t row) {
    AddIfOpen(context, context.reader.InFrame(node.frame, row, node.inputs[0]), wanted, out);
    AddIfOpen(context, context.reader.InFrame(node.frame, row, node.filter), wanted, out);
  };
  const std::int32_t target = context.reader.Target(node.link, spot.row);
  if (target >= 0)
    for (const std::uint32_t row : context.reader.Sources(node.link, static_cast<std::size_t>(target))) add(row);
  if (context.reader.link(node.link).kind == plan::Link::Kind::kMembership) UnassignedKeys(context, node.link, wanted, out);
}

}  // namespace

void Run(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const Node& node = context.reader.node(spot.node);
  const plan::NodeId previous = node.inputs[0], condition = node.inputs[1];
  AddIfOpen(context, context.reader.Beside(spot, condition), wanted, out);
  const auto& before = std::get<values::RowColumn>(context.reader.trace().columns[previous.index]).row;
  if (before[spot.row] == kNoRow) return Order(context, spot, previous, wanted, out);
  Along(context, spot, before, condition, wanted, out);
  Along(context, spot, Followers(context, previous), condition, wanted, out);
}

}  // namespace footrule::verdict::under
