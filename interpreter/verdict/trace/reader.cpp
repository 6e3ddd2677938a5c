#include "verdict/trace/reader.h"

#include <algorithm>

namespace footrule::verdict {
namespace {

using values::Outcome;
using values::State;
using values::Truth;

template <class Vector>
std::size_t Clamped(const Vector& values, std::size_t row) {
  return row < values.size() ? row : 0;
}

State StateOf(Truth truth) {
  switch (truth) {
    case Truth::kJudgement: return State::kJudgement;
    case Truth::kUnknown: return State::kUnknown;
    case Truth::kDefective: return State::kDefective;
    default: return State::kKnown;
  }
}

State StateOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kForJudgement: return State::kJudgement;
    case Outcome::kUndetermined: return State::kUnknown;
    case Outcome::kDefective: return State::kDefective;
    default: return State::kKnown;
  }
}

struct StateInColumn {
  std::size_t row;
  State operator()(const std::monostate&) const { return State::kKnown; }
  State operator()(const values::TruthColumn& c) const { return c.value.empty() ? State::kKnown : StateOf(c.value[Clamped(c.value, row)]); }
  State operator()(const values::OutcomeColumn& c) const { return c.value.empty() ? State::kKnown : StateOf(c.value[Clamped(c.value, row)]); }
  State operator()(const values::RowColumn& c) const {
    const std::int32_t target = c.row.empty() ? 0 : c.row[Clamped(c.row, row)];
    return target >= 0 ? State::kKnown : target == -2 ? State::kNone : State::kUnknown;
  }
  template <class WithState>
  State operator()(const WithState& c) const { return c.state.empty() ? State::kKnown : c.state[Clamped(c.state, row)]; }
};

}  // namespace

State StateIn(const values::Column& column, std::size_t row) { return std::visit(StateInColumn{row}, column); }

TraceReader::TraceReader(const evaluation::Trace& trace) : trace_(trace), definitions_(*trace.plan), inverses_(trace.plan->links.size()) {}

State TraceReader::StateAt(Spot spot) const {
  if (!spot.node.is_valid()) return State::kKnown;
  return StateIn(trace_.columns[spot.node.index], spot.row);
}

Truth TraceReader::TruthAt(Spot spot) const {
  if (!spot.node.is_valid()) return Truth::kUnknown;
  const auto* column = std::get_if<values::TruthColumn>(&trace_.columns[spot.node.index]);
  if (column == nullptr || column->value.empty()) return Truth::kUnknown;
  return column->value[Clamped(column->value, spot.row)];
}

Spot TraceReader::InFrame(plan::FrameId frame, std::size_t row, plan::NodeId other) const {
  if (!other.is_valid()) return {other, row};
  const plan::FrameId its = node(other).frame;
  return {other, its != frame ? trace_.RowIn(other, frame, row) : row};
}

std::int32_t TraceReader::Target(plan::LinkId link, std::size_t from_row) const {
  const auto& target = trace_.links[link.index].target;
  return from_row < target.size() ? target[from_row] : evaluation::LinkData::kNoRow;
}

const TraceReader::Inverse& TraceReader::InverseOf(plan::LinkId link) const {
  std::unique_ptr<Inverse>& slot = inverses_[link.index];
  if (slot) return *slot;
  slot = std::make_unique<Inverse>();
  const auto& target = trace_.links[link.index].target;
  for (const std::int32_t t : target) {
    if (t < 0) continue;
    const std::size_t count_at = static_cast<std::size_t>(t) + 2;
    if (slot->begin.size() <= count_at) slot->begin.resize(count_at + 1, 0);
    ++slot->begin[count_at];
  }
  if (slot->begin.empty()) slot->begin.resize(2, 0);
  for (std::size_t i = 2; i < slot->begin.size(); ++i) slot->begin[i] += slot->begin[i - 1];
  slot->rows.resize(slot->begin.back());
  for (std::uint32_t row = 0; row < target.size(); ++row) {
    if (target[row] >= 0) slot->rows[slot->begin[static_cast<std::size_t>(target[row]) + 1]++] = row;
    if (target[row] == evaluation::LinkData::kUnknownRow) slot->unassigned.push_back(row);
  }
  return *slot;
}

std::span<const std::uint32_t> TraceReader::Sources(plan::LinkId link, std::size_t to_row) const {
  const Inverse& inverse = InverseOf(link);
  if (to_row + 1 >= inverse.begin.size()) return {};
  return std::span(inverse.rows).subspan(inverse.begin[to_row], inverse.begin[to_row + 1] - inverse.begin[to_row]);
}

std::span<const std::uint32_t> TraceReader::Unassigned(plan::LinkId link) const { return InverseOf(link).unassigned; }

schema::TableId TraceReader::TableOf(plan::FrameId id) const {
  const plan::Frame& it = frame(id);
  return it.kind == plan::Frame::Kind::kSeries && it.members.is_valid() ? TableOf(it.members) : it.table;
}

bool TraceReader::IsLiteral(plan::NodeId id) const {
  const plan::Node& it = node(id);
  if (DefinitionOf(id) != nullptr) return false;
  if (it.op == plan::Op::kConstant) return true;
  const bool arithmetic = it.op == plan::Op::kDivide || it.op == plan::Op::kMultiply || it.op == plan::Op::kNegate;
  return arithmetic && std::all_of(it.inputs.begin(), it.inputs.end(), [this](plan::NodeId input) { return IsLiteral(input); });
}

const semantics::Requirement& TraceReader::RequirementOf(std::size_t instance) const {
  return program().requirements[plan().instances[instance].requirement.index];
}

const semantics::Instance& TraceReader::InstanceOf(std::size_t instance) const {
  return RequirementOf(instance).instances[plan().instances[instance].instance];
}

}  // namespace footrule::verdict
