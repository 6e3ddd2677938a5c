#include "verdict/derivation/derive.h"

#include <algorithm>

#include "verdict/causes/life_cycle_rows.h"
#include "verdict/derivation/step_source.h"
#include "verdict/words/describe.h"
#include "verdict/words/scale_test.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::Op;

constexpr std::size_t kSteps = 400;
constexpr int kDepth = 48;
constexpr std::size_t kRows = 8;

// Operations that only lead to another value.
bool LeadsOn(Op op) { return op == Op::kGather || op == Op::kRank; }

// These name the cell whose digits count; their value does not stand there.
bool IsRounding(Op op) { return op == Op::kRoundLike || op == Op::kWrittenInterval; }

// Operations that an author's word may stand for several of: `mean` divides a sum.
bool IsArithmetic(Op op) {
  return op == Op::kAdd || op == Op::kSubtract || op == Op::kMultiply || op == Op::kDivide || op == Op::kNegate || op == Op::kAnd || op == Op::kOr;
}

// Unrolled parts share the author's words: there the labels tell them apart.
void TellApart(const Context& context, const std::vector<Spot>& spots, std::vector<Step>* steps) {
  for (std::size_t i = 0; i < steps->size(); ++i) {
    const auto same = [&](const Step& other) { return other.source == (*steps)[i].source; };
    if (std::count_if(steps->begin(), steps->end(), same) < 2) continue;
    const Text source = (*steps)[i].source;
    for (std::size_t j = i; j < steps->size(); ++j) {
      if ((*steps)[j].source == source) (*steps)[j].source = Describe(context, spots[j].node).brief;
    }
  }
}

}  // namespace

Spot Derivation::Followed(Spot spot) const {
  while (spot.node.is_valid()) {
    const Node& node = context_.reader.node(spot.node);
    if (!LeadsOn(node.op) || node.inputs.empty()) return spot;
    const std::int32_t target = node.op == Op::kGather ? context_.reader.Target(node.link, spot.row) : 0;
    if (target < 0) return spot;
    spot = node.op == Op::kGather ? Spot{node.inputs[0], static_cast<std::size_t>(target)} : context_.reader.Beside(spot, node.inputs[0]);
  }
  return spot;
}

// A step, or, where it has no words of its own, what stands under it.
void Derivation::Add(Spot start, const std::string& above, int depth, std::vector<Step>* steps) {
  const Spot spot = Followed(start);
  if (context_.reader.IsLiteral(spot.node)) return;
  const bool shares_words = NodeText(context_, spot.node) == above && context_.reader.DefinitionOf(spot.node) == nullptr;
  if (shares_words && IsArithmetic(context_.reader.node(spot.node).op) && depth > 0) return Under(spot, above, depth - 1, steps);
  steps->push_back(Make(spot, above, depth));
}

void Derivation::Inputs(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  for (const plan::NodeId input : context_.reader.node(spot.node).inputs) Add(context_.reader.Beside(spot, input), above, depth, steps);
}

// Parts that did not decide are shown with their value alone.
void Derivation::Connective(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  const std::vector<Spot> deciding = Deciding(context_, spot);
  std::vector<Spot> parts;
  std::vector<Step> made;
  for (const plan::NodeId input : context_.reader.node(spot.node).inputs) {
    const Spot at = Followed(context_.reader.Beside(spot, input));
    const bool decides = std::find(deciding.begin(), deciding.end(), context_.reader.Beside(spot, input)) != deciding.end();
    if (context_.reader.IsLiteral(at.node)) continue;
    parts.push_back(at);
    made.push_back(Make(at, above, decides ? depth : 0));
  }
  TellApart(context_, parts, &made);
  steps->insert(steps->end(), made.begin(), made.end());
}

void Derivation::Cases(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  const Node& node = context_.reader.node(spot.node);
  for (std::size_t i = 0; i + 1 < node.inputs.size(); i += 2) {
    const Spot condition = context_.reader.Beside(spot, node.inputs[i]);
    const values::Truth truth = context_.reader.TruthAt(condition);
    Add(condition, above, truth == values::Truth::kFalse ? 0 : depth, steps);
    if (truth == values::Truth::kFalse) continue;
    Add(context_.reader.Beside(spot, node.inputs[i + 1]), above, depth, steps);
    if (truth == values::Truth::kTrue) return;
  }
  if (node.flag) Add(context_.reader.Beside(spot, node.inputs.back()), above, depth, steps);
}

Step Derivation::Row(Spot fold, std::size_t row, const std::string& above, int depth) {
  const Node& node = context_.reader.node(fold.node);
  const plan::FrameId from = context_.reader.link(node.link).from;
  const plan::NodeId shown = node.inputs.empty() ? node.filter : node.inputs[0];
  Step step;
  if (shown.is_valid()) step = Make(context_.reader.InFrame(from, row, shown), above, depth);
  step.source = foundation::Same(context_.reader.dossier().RowName(context_.reader.TableOf(from), row));
  return step;
}

void Derivation::Rows(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  const auto& [rows, total] = WitnessRows(context_, spot);
  const std::size_t shown = std::min(rows.size(), kRows);
  for (std::size_t i = 0; i < shown; ++i) steps->push_back(Row(spot, rows[i], above, depth));
  if (total > shown) steps->push_back({Say("另有 {0} 行", "{0} more rows", {Plain(std::to_string(total - shown))}).exact, {}, {}, {}, {}});
}

// The kinds of the acts, each under the name of its row.
void Derivation::Acts(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  const Node& node = context_.reader.node(spot.node);
  const plan::FrameId from = context_.reader.link(node.link).from;
  const auto rows = context_.reader.Sources(node.link, HolderOf(context_, spot));
  for (std::size_t i = 0; i < std::min(rows.size(), kRows); ++i) {
    Step step = Make({node.inputs[0], rows[i]}, above, depth);
    step.source = foundation::Same(context_.reader.dossier().RowName(context_.reader.TableOf(from), rows[i]));
    step.steps.push_back(Make({node.inputs[1], rows[i]}, above, depth));
    steps->push_back(std::move(step));
  }
  if (rows.size() > kRows) steps->push_back({Say("另有 {0} 行", "{0} more rows", {Plain(std::to_string(rows.size() - kRows))}).exact, {}, {}, {}, {}});
}

void Derivation::Under(Spot spot, const std::string& above, int depth, std::vector<Step>* steps) {
  const Node& node = context_.reader.node(spot.node);
  if (const auto scale = AsScaleTest(context_.reader, spot.node)) return Add(context_.reader.Beside(spot, scale->score), above, depth, steps);
  switch (node.op) {
    case Op::kAnd: case Op::kOr: return Connective(spot, above, depth, steps);
    case Op::kSelect: return Cases(spot, above, depth, steps);
    case Op::kFold: return Rows(spot, above, depth, steps);
    case Op::kOutcome: case Op::kOutcomeIs: case Op::kRowOf: case Op::kIsRecorded: case Op::kIsNone: case Op::kWrittenInterval: return;
    case Op::kLifeCycle: return Acts(spot, above, depth, steps);
    case Op::kRun: return Add(context_.reader.Beside(spot, node.inputs[1]), above, depth, steps);
    case Op::kNot: return Under(Followed(context_.reader.Beside(spot, node.inputs[0])), above, depth, steps);
    default: return Inputs(spot, above, depth, steps);
  }
}

Step Derivation::Make(Spot start, const std::string& above, int depth) {
  const Spot spot = Followed(start);
  Step step;
  step.source = StepSource(context_, spot.node, above);
  const Words value = ShowValue(context_, spot);
  step.value = value.exact;
  if (value.brief != value.exact) step.short_value = value.brief;
  if (const auto datum = DatumAt(context_.reader, spot); datum && !IsRounding(context_.reader.node(spot.node).op)) step.cell = context_.cells.Cell(*datum);
  const bool told = context_.reader.DefinitionOf(spot.node) != nullptr && !told_.insert({spot.node.index, spot.row}).second;
  const std::string text = NodeText(context_, spot.node);
  if (depth > 0 && !told && ++steps_ <= kSteps) Under(spot, text.empty() ? above : text, depth - 1, &step.steps);
  return step;
}

Step Derivation::Of(Spot spot) { return Make(spot, {}, kDepth); }

}  // namespace footrule::verdict
