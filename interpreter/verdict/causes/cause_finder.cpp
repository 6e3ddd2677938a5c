#include "verdict/causes/cause_finder.h"

namespace footrule::verdict {
namespace under {

void AddIfOpen(const Context& context, Spot spot, values::State wanted, Spots* out) {
  if (spot.node.is_valid() && context.reader.StateAt(spot) == wanted) out->push_back(spot);
}

void Select(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const plan::Node& node = context.reader.node(spot.node);
  const std::size_t pairs = node.inputs.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    const Spot condition = context.reader.Beside(spot, node.inputs[2 * i]);
    const values::Truth truth = context.reader.TruthAt(condition);
    if (truth == values::Truth::kFalse) continue;
    AddIfOpen(context, condition, wanted, out);
    AddIfOpen(context, context.reader.Beside(spot, node.inputs[2 * i + 1]), wanted, out);
    if (truth == values::Truth::kTrue) return;
  }
  if (node.flag && !node.inputs.empty()) AddIfOpen(context, context.reader.Beside(spot, node.inputs.back()), wanted, out);
}

void Outcome(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const plan::InstancePlan& instance = context.reader.plan().instances[context.reader.node(spot.node).index];
  for (const plan::NodeId part : {instance.where, instance.whole_guard, instance.guard, instance.condition}) {
    AddIfOpen(context, context.reader.InFrame(instance.frame, spot.row, part), wanted, out);
  }
  const Spot condition = context.reader.InFrame(instance.frame, spot.row, instance.condition);
  if (context.reader.TruthAt(condition) == values::Truth::kTrue) return;
  AddIfOpen(context, context.reader.InFrame(instance.frame, spot.row, instance.judgement_when), wanted, out);
}

void OutcomeIs(const Context& context, Spot spot, values::State wanted, Spots* out) {
  const plan::Node& node = context.reader.node(spot.node);
  for (const plan::NodeId input : node.inputs) {
    if (context.reader.node(input).frame == node.frame) {
      AddIfOpen(context, {input, spot.row}, wanted, out);
      continue;
    }
    const std::size_t rows = context.reader.trace().frame_rows[context.reader.node(input).frame.index];
    for (std::size_t row = 0; row < rows; ++row) AddIfOpen(context, {input, row}, wanted, out);
  }
}

}  // namespace under

namespace {

void Collect(const Context& context, Spot spot, values::State wanted, std::vector<Spot>* out) {
  const plan::Node& node = context.reader.node(spot.node);
  switch (node.op) {
    case plan::Op::kSelect: return under::Select(context, spot, wanted, out);
    case plan::Op::kFold: return under::Fold(context, spot, wanted, out);
    case plan::Op::kGather: return under::Gather(context, spot, wanted, out);
    case plan::Op::kSeriesKey: return under::SeriesKey(context, spot, wanted, out);
    case plan::Op::kLifeCycle: return under::LifeCycle(context, spot, wanted, out);
    case plan::Op::kRun: return under::Run(context, spot, wanted, out);
    case plan::Op::kOutcome: return under::Outcome(context, spot, wanted, out);
    case plan::Op::kOutcomeIs: return under::OutcomeIs(context, spot, wanted, out);
    default: break;
  }
  for (const plan::NodeId input : node.inputs) under::AddIfOpen(context, context.reader.Beside(spot, input), wanted, out);
}

bool IsKept(plan::Op op) { return op == plan::Op::kFold || op == plan::Op::kOutcomeIs; }

}  // namespace

CauseFinder::Spots CauseFinder::Under(Spot spot, values::State wanted) {
  const bool kept = IsKept(context_.reader.node(spot.node).op);
  const Key key{spot.node.index, spot.row, wanted};
  if (kept) {
    if (const auto found = folds_.find(key); found != folds_.end()) return found->second;
  }
  auto spots = std::make_shared<std::vector<Spot>>();
  Collect(context_, spot, wanted, spots.get());
  if (kept) folds_.emplace(key, spots);
  return spots;
}

Spot CauseFinder::Root(Spot spot, values::State wanted) {
  for (Spots under = Under(spot, wanted); !under->empty(); under = Under(spot, wanted)) spot = under->front();
  return spot;
}

}  // namespace footrule::verdict
