// Life cycles where every kind and every day is known: act after act. What is open anywhere leaves everything open here, so that only
// cases without open data are compared.
#include <algorithm>

#include "reference/evaluator.h"
#include "semantics/core/machine.h"

namespace footrule::reference {

using semantics::Machine;
using semantics::MachineEvent;
using semantics::MachinePart;

namespace {

struct Happening { const MachineEvent* event; Rational day; std::optional<std::size_t> act; };

bool Allows(const MachineEvent& event, std::size_t state) { return (event.from >> state & 1) != 0; }

}  // namespace

Evaluator::LifeStory Evaluator::Story(const Machine& machine, std::size_t holder, std::optional<std::size_t> act) {
  LifeStory story{true, machine.start, machine.start, std::nullopt, false, std::nullopt};
  std::vector<Happening> happenings;
  if (MayHaveMore(dossier_, machine.acts, machine.holder, holder)) return {};
  for (std::size_t row = 0; row < RowCount(dossier_, machine.acts); ++row) {
    if (Ancestor(dossier_, machine.acts, row, machine.holder) != holder) continue;
    const Value kind = ReadCell(dossier_, machine.kind, row, as_of_), day = ReadCell(dossier_, machine.on, row, as_of_);
    if (!kind.is_known() || !day.is_known()) return {};
    for (const MachineEvent& event : machine.events)
      if (!event.on && kind.text() == program_.schema.symbols.text(event.kind)) happenings.push_back({&event, day.number(), row});
  }
  for (const MachineEvent& event : machine.events) {
    if (!event.on) continue;
    Environment environment;
    if (machine.holder_row) environment.push_back({machine.holder_row, holder, nullptr});
    const Value day = Evaluate(event.on, environment);
    if (day.state == State::kNone) continue;
    if (!day.is_known()) return {};
    happenings.insert(happenings.begin(), {&event, day.number(), std::nullopt});
  }
  std::stable_sort(happenings.begin(), happenings.end(), [](const Happening& a, const Happening& b) {
    return a.day != b.day ? a.day < b.day : a.event->rank < b.event->rank;
  });
  for (const Happening& one : happenings) {
    const bool is_asked = act && one.act == act;
    if (!act && one.day > as_of_) break;
    story.before = story.after;
    story.allowed = Allows(*one.event, story.after);
    if (is_asked) {
      if (story.allowed) story.after = one.event->to;
      return story;
    }
    if (!story.allowed) continue;
    story.after = one.event->to;
    story.brought_by = one.act;
    story.since = one.day;
  }
  return story;
}

Value Evaluator::Node(const semantics::Expr&, const semantics::MachineRead& node, const Environment& environment) {
  const FoundRow found = FindRow(node.row, environment);
  if (found.state != State::kKnown) return Open(State::kUnknown);
  const Machine& machine = *node.machine;
  const bool of_act = semantics::IsOfAct(node.part);
  const std::size_t holder = of_act ? Ancestor(dossier_, machine.acts, found.row, machine.holder) : found.row;
  const LifeStory story = Story(machine, holder, of_act ? std::optional(found.row) : std::nullopt);
  if (!story.known) return Open(State::kUnknown);
  const auto name = [&](std::size_t state) { return Known(std::string(program_.schema.symbols.text(machine.state_symbols[state]))); };
  switch (node.part) {
    case MachinePart::kStateBefore: return name(story.before);
    case MachinePart::kTakesEffect: return Known(story.allowed);
    case MachinePart::kStateAfter: case MachinePart::kState: return name(story.after);
    case MachinePart::kSince: return story.since ? Known(*story.since) : Open(State::kNone);
    default: return Open(State::kUnknown);
  }
}

FoundRow Evaluator::ActBefore(const Machine& machine, const FoundRow& from) {
  const bool of_act = from.table == machine.acts;
  const LifeStory story = Story(machine, of_act ? Ancestor(dossier_, machine.acts, from.row, machine.holder) : from.row, of_act ? std::optional(from.row) : std::nullopt);
  if (!story.known || !story.brought_by) return {State::kUnknown, machine.acts, 0, false};
  return {State::kKnown, machine.acts, *story.brought_by, false};
}

}  // namespace footrule::reference
