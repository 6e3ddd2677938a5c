// Open values that come over a link: gathered, folded, shared by a group.
#include "verdict/causes/cause_finder.h"

namespace footrule::verdict::under {
namespace {

using plan::Link;
using plan::Node;
using semantics::FoldOp;
using values::Truth;

void JoinKeys(const Context& context, const Link& link, std::size_t row, values::State wanted, Spots* out) {
  for (const plan::NodeId key : link.keys) AddIfOpen(context, context.reader.InFrame(link.from, row, key), wanted, out);
}

// A row whose value could not change the fold whether or not it takes part.
bool PlaysNoPart(FoldOp fold, Truth value) {
  return (fold == FoldOp::kAll && value == Truth::kTrue) || (fold == FoldOp::kAny && value == Truth::kFalse);
}

void FoldRow(const Context& context, const Node& node, std::size_t row, values::State wanted, Spots* out) {
  const plan::FrameId from = context.reader.link(node.link).from;
  const Spot filter = context.reader.InFrame(from, row, node.filter);
  if (node.filter.is_valid() && context.reader.TruthAt(filter) == Truth::kFalse) return;
  const bool logical = (node.fold == FoldOp::kAll || node.fold == FoldOp::kAny) && !node.inputs.empty();
  if (logical && PlaysNoPart(node.fold, context.reader.TruthAt(context.reader.InFrame(from, row, node.inputs[0])))) return;
  AddIfOpen(context, filter, wanted, out);
  for (const plan::NodeId input : node.inputs) AddIfOpen(context, context.reader.InFrame(from, row, input), wanted, out);
}

}  // namespace

void UnassignedKeys(const Context& context, plan::LinkId id, values::State wanted, Spots* out) {
  const Link& link = context.reader.link(id);
  const plan::Frame& series = context.reader.frame(link.to);
  for (const std::uint32_t row : context.reader.Unassigned(id)) {
    AddIfOpen(context, context.reader.InFrame(link.from, row, series.where), wanted, out);
    for (const plan::NodeId key : series.keys) AddIfOpen(context, context.reader.InFrame(link.from, row, key), wanted, out);
  }
}

void Fold(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const Node& node = context.reader.node(spot.node);
  for (const std::uint32_t row : context.reader.Sources(node.link, spot.row)) FoldRow(context, node, row, wanted, out);
  if (context.reader.link(node.link).kind != Link::Kind::kMembership) return;
  UnassignedKeys(context, node.link, wanted, out);
  for (const std::uint32_t row : context.reader.Unassigned(node.link)) FoldRow(context, node, row, wanted, out);
}

void Gather(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const Node& node = context.reader.node(spot.node);
  const Link& link = context.reader.link(node.link);
  const std::size_t before = out->size();
  if (link.kind == Link::Kind::kJoin || link.kind == Link::Kind::kNamed) JoinKeys(context, link, spot.row, wanted, out);
  if (out->size() > before) return;   // the group is not known: what is in it does not help
  const std::int32_t target = context.reader.Target(node.link, spot.row);
  if (target >= 0 && !node.inputs.empty()) AddIfOpen(context, {node.inputs[0], static_cast<std::size_t>(target)}, wanted, out);
}

void SeriesKey(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const Node& node = context.reader.node(spot.node);
  const plan::Frame& series = context.reader.frame(node.frame);
  const auto& first = context.reader.trace().series_first_member[node.frame.index];
  if (node.index >= series.keys.size() || spot.row >= first.size()) return;
  AddIfOpen(context, context.reader.InFrame(series.members, first[spot.row], series.keys[node.index]), wanted, out);
}

}  // namespace footrule::verdict::under
