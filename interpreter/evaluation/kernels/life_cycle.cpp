// The parts of a life cycle as columns: of its acts, and of what holds them on the as-of date.
#include "evaluation/kernels/kernels.h"
#include "evaluation/life_cycles.h"

namespace footrule::evaluation {

namespace {

using semantics::Machine;
using semantics::MachineEvent;
using semantics::MachinePart;

std::size_t FirstOf(StateSet set) {
  std::size_t state = 0;
  while (state < semantics::kMaximumStates && (set >> state & 1) == 0) ++state;
  return state;
}

values::Column States(const Machine& machine, const std::vector<LifeState>& rows) {
  values::SymbolColumn result;
  for (const LifeState& row : rows) {
    result.state.push_back(row.reason);
    result.value.push_back(row.reason == State::kKnown ? machine.state_symbols[FirstOf(row.candidates)] : SymbolId{});
  }
  return result;
}

values::Column Acts(const std::vector<LifeState>& rows) {
  values::RowColumn result;
  for (const LifeState& row : rows) result.row.push_back(row.act);
  return result;
}

values::Column Since(const std::vector<LifeState>& rows) {
  NumberWriter result(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const LifeState& state = rows[row];
    const State open = state.reason == State::kKnown ? State::kUnknown : state.reason;
    if (state.reason == State::kDefective) result.Open(row, State::kDefective);
    else if (!state.since) result.Open(row, State::kNone);
    else if (state.reason == State::kKnown && IsPoint(*state.since)) result.Set(row, *state.since->low);
    else result.Open(row, open, *state.since);
  }
  return std::move(result.column);
}

// The next day after the as-of date on which something happens by itself, or the state was to end; none if there is no such day.
class NextDay {
 public:
  NextDay(Run& run, const Node& node, const Machine& machine)
      : machine_(machine), as_of_(std::int64_t{run.trace.as_of.days}), kind_(Read<SymbolKind>(run, node.inputs[0], run.plan.links[node.link.index].from)) {
    std::size_t input = 2;
    for (const MachineEvent& event : machine.events)
      if (event.on) own_.push_back({&event, Read<NumberKind>(run, node.inputs[input++], node.frame)});
    if (machine.until.is_valid()) until_ = Read<NumberKind>(run, node.inputs[input], run.plan.links[node.link.index].from);
  }

  void Write(NumberWriter& result, std::size_t row, const LifeState& state) const {
    if (state.reason != State::kKnown) return result.Open(row, state.reason);
    Found found;
    for (const Own& own : own_)
      if ((own.event->from & state.candidates) != 0) Add(own.day, row, found);
    AddEnd(state, found);
    if (found.reason != State::kKnown) result.Open(row, found.reason, {as_of_ + Number(1), found.day});
    else if (found.day) result.Set(row, *found.day);
    else result.Open(row, State::kNone);
  }

 private:
  struct Own { const MachineEvent* event; NumberView day; };
  struct Found { std::optional<Number> day; State reason = State::kKnown; };

  void Add(const NumberView& days, std::size_t row, Found& found) const {
    const State state = days.state(row);
    if (state == State::kNone) return;
    const Bounds range = days.Range(row);
    if (range.high && *range.high <= as_of_) return;
    if (state != State::kKnown) found.reason = Stronger(found.reason, state);
    else if (!found.day || days.value(row) < *found.day) found.day = days.value(row);
  }

  void AddEnd(const LifeState& state, Found& found) const {
    if (!until_) return;
    if (state.act == LifeState::kUnknownAct) {
      for (const MachineEvent& event : machine_.events)
        if (event.lasts && (StateSet{1} << event.to & state.candidates) != 0) found.reason = Stronger(found.reason, State::kUnknown);
      return;
    }
    if (state.act < 0) return;
    const std::size_t act = static_cast<std::size_t>(state.act);
    if (kind_.state(act) == State::kKnown && !Lasts(kind_.value(act))) return;
    Add(*until_, act, found);
  }

  bool Lasts(SymbolId kind) const {
    for (const MachineEvent& event : machine_.events)
      if (!event.on && event.kind == kind) return event.lasts;
    return false;
  }

  const Machine& machine_;
  Number as_of_;
  SymbolView kind_;
  std::vector<Own> own_;
  std::optional<NumberView> until_;
};

values::Column Next(Run& run, const Node& node, const Machine& machine, const std::vector<LifeState>& now) {
  const NextDay next(run, node, machine);
  NumberWriter result(now.size());
  for (std::size_t row = 0; row < now.size(); ++row) next.Write(result, row, now[row]);
  return std::move(result.column);
}

}  // namespace

values::Column EvaluateLifeCycle(Run& run, const Node& node) {
  const Machine& machine = *run.plan.machines[node.index / plan::kMachineParts];
  const LifeCycles& cycles = LifeCyclesOf(run, node);
  switch (static_cast<MachinePart>(node.index % plan::kMachineParts)) {
    case MachinePart::kStateBefore: return States(machine, cycles.before);
    case MachinePart::kStateAfter: return States(machine, cycles.after);
    case MachinePart::kTakesEffect: return values::TruthColumn{cycles.takes_effect};
    case MachinePart::kActBefore: return Acts(cycles.before);
    case MachinePart::kState: return States(machine, cycles.now);
    case MachinePart::kSince: return Since(cycles.now);
    case MachinePart::kNext: return Next(run, node, machine, cycles.now);
    case MachinePart::kAct: return Acts(cycles.now);
  }
  return {};
}

}  // namespace footrule::evaluation
