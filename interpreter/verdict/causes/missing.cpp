#include "verdict/causes/missing.h"

#include <algorithm>

#include "verdict/causes/life_cycle_rows.h"
#include "verdict/causes/supplied.h"
#include "verdict/words/describe.h"

namespace footrule::verdict {
namespace {

using plan::Link;
using plan::Node;
using plan::Op;
using values::State;

constexpr std::size_t kSpotsPerDatum = 16;

std::uint64_t KeyOf(Spot spot) { return (std::uint64_t{spot.node.index} << 32) | static_cast<std::uint32_t>(spot.row); }

Words GapWords(const Context& context, const Node& node, plan::NodeId id) {
  const auto& terms = context.reader.program().terms;
  if (node.index >= terms.size() || terms[node.index].fillers.empty()) return Say("“{0}”尚无规定", "\"{0}\" is left open by the rule", {Describe(context, id)});
  std::vector<Words> fillers;
  for (const std::string& filler : terms[node.index].fillers) fillers.push_back(Plain(filler));
  return Say("“{0}”尚无规定（由 {1} 给出）", "\"{0}\" is left open by the rule (to be given by {1})",
             {Describe(context, id), Joined(fillers, "、", ", ")});
}

Words CalendarWords(const Context& context, const Node& node) {
  const auto& calendars = context.reader.program().calendars;
  const std::string name = node.index < calendars.size() ? calendars[node.index].name : "";
  return Say("工作日历 {0} 没有所需年度", "working calendar {0} lacks the year that is needed", {Plain(name)});
}

// What the rule lacks where no datum is to blame; empty if nothing can be said.
Words RuleLacks(const Context& context, const Node& node, plan::NodeId id) {
  switch (node.op) {
    case Op::kGap: return GapWords(context, node, id);
    case Op::kLookup: return Say("参数“{0}”没有对应的行", "parameter \"{0}\" has no row for these keys", {Describe(context, id)});
    case Op::kShift: return CalendarWords(context, node);
    case Op::kSelect: return Say("“{0}”没有适用的情形", "no case applies for \"{0}\"", {Describe(context, id)});
    case Op::kFold: return Say("没有可供计算“{0}”的行", "there are no rows to take the {0} of", {Describe(context, id)});
    default: return {};
  }
}

// Open not only through what it reads, but also through rows that may be there and are not known.
bool HasMoreThanInputs(Op op) { return op == Op::kFold || op == Op::kOutcomeIs || op == Op::kLifeCycle; }

}  // namespace

void MissingWalk::Add(Datum datum) {
  if (!full() && seen_.insert(datum).second) data_.push_back(datum);
}

void MissingWalk::Reason(const Words& words) {
  if (words.empty() || std::find(reasons_.begin(), reasons_.end(), words.brief) != reasons_.end()) return;
  reasons_.push_back(words.brief);
}

void MissingWalk::Arrays(plan::FrameId below, plan::FrameId above, std::size_t row) {
  const plan::Frame& top = context_.reader.frame(above);
  const bool rooted = top.kind == plan::Frame::Kind::kSeries || above.index == 0;
  const schema::TableId ancestor = rooted ? schema::Schema::kRoot : top.table;
  for (const Datum& array : ArraysNotSupplied(context_.reader.dossier(), context_.reader.TableOf(below), ancestor, rooted ? 0 : row)) Add(array);
}

void MissingWalk::LinkLeaf(plan::LinkId id, std::size_t row) {
  const Link& link = context_.reader.link(id);
  if (link.kind == Link::Kind::kReference && context_.reader.Target(id, row) < 0) {
    Add({context_.reader.TableOf(link.from), static_cast<std::uint32_t>(row), link.reference});
  }
}

// A departure may have been recorded, in a register that is not there.
void MissingWalk::OutcomeLeaf(Spot spot) {
  const plan::InstancePlan& instance = context_.reader.plan().instances[context_.reader.node(spot.node).index];
  const schema::TableId departures = context_.reader.plan().registers.departures;
  const Spot condition = context_.reader.InFrame(instance.frame, spot.row, instance.condition);
  if (!departures.is_valid() || context_.reader.TruthAt(condition) != values::Truth::kFalse) return;
  if (!context_.reader.dossier().tables[departures.index].supplied) Add({departures, 0, {}, true});
}

// A requirement as a whole may be open because it is not known which subjects it has.
void MissingWalk::OutcomeIsLeaf(Spot spot) {
  for (const plan::NodeId input : context_.reader.node(spot.node).inputs) {
    const Node& outcome = context_.reader.node(input);
    if (outcome.op == Op::kOutcome && context_.reader.trace().SubjectsUnknown(outcome.index)) FromFrame(outcome.frame);
  }
}

void MissingWalk::Leaf(Spot spot) {
  const Node& node = context_.reader.node(spot.node);
  const std::size_t before = data_.size();
  if (const auto datum = DatumAt(context_.reader, spot)) Add(*datum);
  if (node.op == Op::kGather || node.op == Op::kRowOf) {
    if (node.link.is_valid()) LinkLeaf(node.link, spot.row);
  } else if (node.op == Op::kFold) {
    Arrays(context_.reader.link(node.link).from, node.frame, spot.row);
  } else if (node.op == Op::kLifeCycle) {
    Arrays(context_.reader.link(node.link).from, context_.reader.link(node.link).to, HolderOf(context_, spot));
  } else if (node.op == Op::kOutcome) {
    OutcomeLeaf(spot);
  } else if (node.op == Op::kOutcomeIs) {
    OutcomeIsLeaf(spot);
  }
  if (data_.size() == before && !full() && finder_.Under(spot, State::kUnknown)->empty()) Reason(RuleLacks(context_, node, spot.node));
}

void MissingWalk::From(Spot start) {
  if (!start.node.is_valid() || context_.reader.StateAt(start) != State::kUnknown) return;
  std::vector<Spot> waiting{start};
  while (!waiting.empty() && !full()) {
    const Spot spot = waiting.back();
    waiting.pop_back();
    if (!visited_.insert(KeyOf(spot)).second) continue;
    const auto under = finder_.Under(spot, State::kUnknown);
    if (under->empty() || HasMoreThanInputs(context_.reader.node(spot.node).op)) Leaf(spot);
    // More than enough to fill the limit: a fold over all rows may be asked for by each of them.
    const auto kept = static_cast<std::ptrdiff_t>(std::min(under->size(), kSpotsPerDatum * limit_));
    waiting.insert(waiting.end(), std::make_reverse_iterator(under->begin() + kept), under->rend());
  }
}

void MissingWalk::FromFrame(plan::FrameId id) {
  const plan::Frame& frame = context_.reader.frame(id);
  Arrays(id, plan::FrameId{std::size_t{0}}, 0);
  if (frame.kind != plan::Frame::Kind::kSeries) return;
  const std::size_t rows = context_.reader.trace().frame_rows[frame.members.index];
  for (std::size_t row = 0; row < rows && !full(); ++row) {
    From(context_.reader.InFrame(frame.members, row, frame.where));
    for (const plan::NodeId key : frame.keys) From(context_.reader.InFrame(frame.members, row, key));
  }
}

}  // namespace footrule::verdict
