#include "verdict/derivation/derive.h"

#include <algorithm>

#include "verdict/derivation/author_text.h"
#include "verdict/words/describe.h"
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

bool Derivation::IsTrivial(Spot spot) const {
  return context_.reader.node(spot.node).op == Op::kConstant && context_.reader.DefinitionOf(spot.node) == nullptr;
}

// What a block generated has the same text as what stands above it: there the labels speak.
Text Derivation::SourceOf(Spot spot, const std::string& above) const {
  const Node& node = context_.reader.node(spot.node);
  const semantics::Definition* definition = context_.reader.DefinitionOf(spot.node);
  const semantics::ExprRef& origin = definition != nullptr ? definition->body : node.origin;
  const std::string text = origin ? AuthorText(context_.sources, origin->span) : std::string();
  if (definition != nullptr && node.op != Op::kLoad) return foundation::Same(text.empty() || text == above ? definition->name : definition->name + " = " + text);
  if (!text.empty() && text != above) return foundation::Same(text);
  return Describe(context_, spot.node).brief;
}

std::vector<Step> Derivation::Inputs(Spot spot, const std::string& above, int depth) {
  std::vector<Step> steps;
  for (const plan::NodeId input : context_.reader.node(spot.node).inputs) {
    const Spot at = context_.reader.Beside(spot, input);
    if (!IsTrivial(Followed(at))) steps.push_back(Make(at, above, depth));
  }
  return steps;
}

// Parts that did not decide are shown with their value alone.
std::vector<Step> Derivation::Connective(Spot spot, const std::string& above, int depth) {
  const std::vector<Spot> deciding = Deciding(context_, spot);
  std::vector<Step> steps;
  for (const plan::NodeId input : context_.reader.node(spot.node).inputs) {
    const Spot at = context_.reader.Beside(spot, input);
    const bool decides = std::find(deciding.begin(), deciding.end(), at) != deciding.end();
    steps.push_back(Make(at, above, decides ? depth : 0));
  }
  return steps;
}

std::vector<Step> Derivation::Cases(Spot spot, const std::string& above, int depth) {
  const Node& node = context_.reader.node(spot.node);
  std::vector<Step> steps;
  for (std::size_t i = 0; i + 1 < node.inputs.size(); i += 2) {
    const Spot condition = context_.reader.Beside(spot, node.inputs[i]);
    const values::Truth truth = context_.reader.TruthAt(condition);
    steps.push_back(Make(condition, above, truth == values::Truth::kFalse ? 0 : depth));
    if (truth == values::Truth::kFalse) continue;
    steps.push_back(Make(context_.reader.Beside(spot, node.inputs[i + 1]), above, depth));
    if (truth == values::Truth::kTrue) return steps;
  }
  if (node.flag) steps.push_back(Make(context_.reader.Beside(spot, node.inputs.back()), above, depth));
  return steps;
}

Step Derivation::Row(Spot fold, std::size_t row, const std::string& above, int depth) {
  const Node& node = context_.reader.node(fold.node);
  const plan::FrameId from = context_.reader.link(node.link).from;
  const plan::NodeId shown = node.inputs.empty() ? node.filter : node.inputs[0];
  Step step;
  step.source = foundation::Same(context_.reader.dossier().RowName(context_.reader.TableOf(from), row));
  if (!shown.is_valid()) return step;
  const Spot at = context_.reader.InFrame(from, row, shown);
  const Step value = Make(at, above, depth);
  step.value = value.value;
  step.short_value = value.short_value;
  step.cell = value.cell;
  step.steps = value.steps;
  return step;
}

std::vector<Step> Derivation::Rows(Spot spot, const std::string& above, int depth) {
  std::vector<Step> steps;
  std::size_t total = 0;
  for (const std::uint32_t row : WitnessRows(context_, spot, kRows, &total)) steps.push_back(Row(spot, row, above, depth));
  if (total > steps.size()) steps.push_back({Say("另有 {0} 行", "{0} more rows", {Plain(std::to_string(total - steps.size()))}).exact, {}, {}, {}, {}});
  return steps;
}

std::vector<Step> Derivation::Under(Spot spot, const std::string& above, int depth) {
  const Node& node = context_.reader.node(spot.node);
  switch (node.op) {
    case Op::kAnd: case Op::kOr: return Connective(spot, above, depth);
    case Op::kSelect: return Cases(spot, above, depth);
    case Op::kFold: return Rows(spot, above, depth);
    case Op::kOutcome: case Op::kOutcomeIs: case Op::kRowOf: return {};
    case Op::kNot: return Under(Followed(context_.reader.Beside(spot, node.inputs[0])), above, depth);
    default: return Inputs(spot, above, depth);
  }
}

Step Derivation::Make(Spot start, const std::string& above, int depth) {
  const Spot spot = Followed(start);
  Step step;
  step.source = SourceOf(spot, above);
  const Words value = ShowValue(context_, spot);
  step.value = value.exact;
  if (value.brief != value.exact) step.short_value = value.brief;
  if (const auto datum = DatumAt(context_.reader, spot)) step.cell = context_.cells.Cell(*datum);
  const bool told = context_.reader.DefinitionOf(spot.node) != nullptr && !told_.insert({spot.node.index, spot.row}).second;
  if (depth > 0 && !told && ++steps_ <= kSteps) step.steps = Under(spot, step.source.zh, depth - 1);
  return step;
}

Step Derivation::Of(Spot spot) { return Make(spot, {}, kDepth); }

}  // namespace footrule::verdict
