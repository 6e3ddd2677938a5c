#include "verdict/causes/evidence.h"

#include <algorithm>
#include <set>

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::Op;
using semantics::FoldOp;
using values::State;
using values::Truth;

std::vector<Spot> AllInputs(const Context& context, Spot spot) {
  std::vector<Spot> out;
  for (const plan::NodeId input : context.reader.node(spot.node).inputs) out.push_back(context.reader.Beside(spot, input));
  return out;
}

// Of a conjunction or disjunction the parts that share its value, when one of them would do.
std::vector<Spot> Connective(const Context& context, Spot spot) {
  const Op op = context.reader.node(spot.node).op;
  const Truth truth = context.reader.TruthAt(spot);
  std::vector<Spot> inputs = AllInputs(context, spot);
  const bool all_count = (op == Op::kAnd && truth == Truth::kTrue) || (op == Op::kOr && truth == Truth::kFalse);
  if (!all_count) std::erase_if(inputs, [&](Spot input) { return context.reader.TruthAt(input) != truth; });
  return inputs;
}

std::vector<Spot> Taken(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  std::vector<Spot> values, conditions;
  for (std::size_t i = 0; i + 1 < node.inputs.size(); i += 2) {
    const Spot condition = context.reader.Beside(spot, node.inputs[i]);
    conditions.push_back(condition);
    if (context.reader.TruthAt(condition) == Truth::kFalse) continue;
    values.push_back(context.reader.Beside(spot, node.inputs[i + 1]));
    if (context.reader.TruthAt(condition) == Truth::kTrue) break;
  }
  if (values.empty() && node.flag) values.push_back(context.reader.Beside(spot, node.inputs.back()));
  values.insert(values.end(), conditions.begin(), conditions.end());
  return values;
}

std::vector<Spot> FoldRows(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  const plan::FrameId from = context.reader.link(node.link).from;
  std::vector<Spot> out;
  for (const std::uint32_t row : WitnessRows(context, spot).rows) {
    for (const plan::NodeId input : node.inputs) out.push_back(context.reader.InFrame(from, row, input));
    if (node.filter.is_valid()) out.push_back(context.reader.InFrame(from, row, node.filter));
  }
  return out;
}

std::vector<Spot> Gathered(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  const std::int32_t target = context.reader.Target(node.link, spot.row);
  if (target < 0 || node.inputs.empty()) return {};
  return {{node.inputs[0], static_cast<std::size_t>(target)}};
}

// Of an act its kind and day; of what holds acts, the kinds of all.
std::vector<Spot> ActsOf(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  if (node.frame == context.reader.link(node.link).from) return {{node.inputs[0], spot.row}, {node.inputs[1], spot.row}};
  std::vector<Spot> out;
  for (const std::uint32_t row : context.reader.Sources(node.link, spot.row)) out.push_back({node.inputs[0], row});
  return out;
}

std::vector<Spot> OfOutcome(const Context& context, Spot spot) {
  const plan::InstancePlan& instance = context.reader.plan().instances[context.reader.node(spot.node).index];
  std::vector<Spot> out;
  for (const plan::NodeId part : {instance.guard, instance.whole_guard, instance.where, instance.condition}) {
    const Spot at = context.reader.InFrame(instance.frame, spot.row, part);
    if (!part.is_valid()) continue;
    if (part == instance.condition || context.reader.TruthAt(at) != Truth::kTrue) return {at};
  }
  return out;
}

std::vector<Spot> OfOutcomeIs(const Context& context, Spot spot) {
  const Node& node = context.reader.node(spot.node);
  std::vector<Spot> out;
  for (const plan::NodeId input : node.inputs) {
    if (context.reader.node(input).frame == node.frame) out.push_back({input, spot.row});
  }
  return out;
}

}  // namespace

std::vector<Spot> Deciding(const Context& context, Spot spot) {
  switch (context.reader.node(spot.node).op) {
    case Op::kAnd: case Op::kOr: return Connective(context, spot);
    case Op::kSelect: return Taken(context, spot);
    case Op::kFold: return FoldRows(context, spot);
    case Op::kGather: return Gathered(context, spot);
    case Op::kLifeCycle: return ActsOf(context, spot);
    case Op::kRun: return {context.reader.Beside(spot, context.reader.node(spot.node).inputs[1]), context.reader.Beside(spot, context.reader.node(spot.node).inputs[2])};
    case Op::kOutcome: return OfOutcome(context, spot);
    case Op::kOutcomeIs: return OfOutcomeIs(context, spot);
    default: return AllInputs(context, spot);
  }
}

namespace {

// The value that singles a row out in a fold; nothing does where every row counts.
std::optional<Truth> Telling(const Node& node, Truth result) {
  if (node.fold == FoldOp::kAll) return result == Truth::kTrue ? std::nullopt : std::optional(result);
  if (node.fold == FoldOp::kAny) return result == Truth::kFalse ? std::nullopt : std::optional(result);
  return std::nullopt;
}

struct FoldView {
  const Context& context;
  const Node& node;
  plan::FrameId from;
  std::optional<Truth> telling;

  Truth Filter(std::size_t row) const {
    return node.filter.is_valid() ? context.reader.TruthAt(context.reader.InFrame(from, row, node.filter)) : Truth::kTrue;
  }
  bool Takes(std::size_t row) const {
    if (Filter(row) == Truth::kFalse) return false;
    if (!telling || node.inputs.empty()) return true;
    const Truth value = context.reader.TruthAt(context.reader.InFrame(from, row, node.inputs[0]));
    return value == *telling || (!values::IsDecided(*telling) && Filter(row) == *telling);
  }
};

}  // namespace

const Witnesses& WitnessRows(const Context& context, Spot fold) {
  const auto [at, is_new] = context.witnesses.try_emplace({fold.node.index, fold.row});
  if (!is_new) return at->second;
  const Node& node = context.reader.node(fold.node);
  const FoldView view{context, node, context.reader.link(node.link).from, Telling(node, context.reader.TruthAt(fold))};
  for (const std::uint32_t row : context.reader.Sources(node.link, fold.row)) {
    if (!view.Takes(row)) continue;
    if (at->second.rows.size() < kWitnessRows) at->second.rows.push_back(row);
    ++at->second.total;
  }
  return at->second;
}

namespace {

// The array in which a fold found no row that takes part, where it has one place in the dossier.
std::optional<Datum> ArrayOf(const Context& context, Spot fold) {
  const Node& node = context.reader.node(fold.node);
  const schema::TableId table = context.reader.TableOf(context.reader.link(node.link).from);
  const schema::TableId parent = context.reader.schema().table(table).parent;
  const plan::Frame& frame = context.reader.frame(node.frame);
  if (parent == schema::Schema::kRoot) return Datum{table, 0, {}, true};
  if (frame.kind != plan::Frame::Kind::kTable || frame.table != parent) return std::nullopt;
  return Datum{table, static_cast<std::uint32_t>(fold.row), {}, true};
}

}  // namespace

const std::vector<Spot>& Evidence::Kept(Spot spot) {
  const auto [at, is_new] = folds_.try_emplace({spot.node.index, spot.row});
  if (is_new) at->second = Deciding(context_, spot);
  return at->second;
}

std::vector<Datum> Evidence::Of(Spot start, std::size_t limit) {
  std::vector<Datum> data;
  std::vector<Spot> waiting{start};
  std::set<std::pair<std::uint32_t, std::size_t>> visited;
  while (!waiting.empty() && data.size() < limit && visited.size() < 64 * limit) {
    const Spot spot = waiting.back();
    waiting.pop_back();
    if (!spot.node.is_valid() || !visited.insert({spot.node.index, spot.row}).second) continue;
    const Node& node = context_.reader.node(spot.node);
    const auto datum = DatumAt(context_.reader, spot);
    if (datum && std::find(data.begin(), data.end(), *datum) == data.end()) data.push_back(*datum);
    const std::vector<Spot> under = node.op == Op::kFold ? Kept(spot) : Deciding(context_, spot);
    const auto array = node.op == Op::kFold && under.empty() ? ArrayOf(context_, spot) : std::nullopt;
    if (array) data.push_back(*array);
    waiting.insert(waiting.end(), under.rbegin(), under.rend());
  }
  return data;
}

}  // namespace footrule::verdict
