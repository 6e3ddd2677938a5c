// Rows that expressions read, and the rows or groups that aggregates and requirements run over.
#include "reference/evaluator.h"
#include "semantics/core/machine.h"

namespace footrule::reference {

using semantics::Domain;
using semantics::RowStep;
using semantics::VariableRef;

const Binding* FindBinding(const Environment& environment, semantics::VariableId variable) {
  for (std::size_t i = environment.size(); i-- > 0;)
    if (environment[i].variable && environment[i].variable->id == variable) return &environment[i];
  return nullptr;
}

namespace {

std::size_t RowOf(const Binding& binding) { return binding.group ? binding.group->first : binding.row; }

// Whether two rows have the same keys. A stated none is a key like any other.
bool SameKeys(const std::vector<Value>& a, const std::vector<Value>& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!Same(a[i], b[i])) return false;
  return true;
}

}  // namespace

FoundRow Evaluator::FindRow(const semantics::RowRef& ref, const Environment& environment) {
  FoundRow found{State::kKnown, schema::Schema::kRoot, 0, false};
  if (ref.variable) {
    const Binding& binding = *FindBinding(environment, ref.variable->id);
    found = {binding.state, ref.variable->table, RowOf(binding), false};
  }
  for (const RowStep& step : ref.steps) {
    if (step.kind == RowStep::Kind::kParent) {
      const schema::TableId parent = program_.schema.table(found.table).parent;
      if (found.state == State::kKnown) found.row = Ancestor(dossier_, found.table, found.row, parent);
      found.table = parent;
      continue;
    }
    if (step.kind == RowStep::Kind::kAct) {
      found = {State::kDefective, step.machine->acts, 0, false};   // of a life cycle: in no generated rule
      continue;
    }
    const Target target = found.state == State::kKnown ? ReadReference(dossier_, step.reference, found.row) : Target{found.state, 0};
    const schema::Type& type = program_.schema.field(step.reference).type;
    found = {target.state, type.table, target.row, target.state == State::kUnknown && (found.may_be_none || type.or_none)};
  }
  return found;
}

Range Evaluator::Rows(const VariableRef& variable, const Domain& domain, const Environment& environment) {
  Range range;
  FoundRow of{State::kKnown, schema::Schema::kRoot, 0, false};
  if (domain.kind == Domain::Kind::kChildren) of = FindRow(domain.of, environment);
  range.state = of.state;
  if (of.state != State::kKnown) return range;
  for (std::size_t row = 0; row < RowCount(dossier_, domain.table); ++row)
    if (Ancestor(dossier_, domain.table, row, of.table) == of.row) range.items.push_back({{variable, row, nullptr}, Known(true)});
  range.more = MayHaveMore(dossier_, domain.table, of.table, of.row);
  return range;
}

Range Evaluator::Members(const VariableRef& variable, const Group& group) const {
  Range range;
  for (const Member& member : group.members) range.items.push_back({{variable, member.row, nullptr}, member.belongs, member.keys});
  range.more = group.more;
  return range;
}

Evaluator::Candidate Evaluator::CandidateFor(const semantics::Series& series, const Item& item, const Environment& environment) {
  Environment inner = environment;
  inner.push_back({series.member, item.binding.row, nullptr});
  Candidate candidate{item.binding.row, Known(true), {}, State::kKnown};
  if (series.where) candidate.takes_part = Evaluate(series.where, inner);
  for (const ExprRef& key : series.keys) {
    candidate.keys.push_back(Evaluate(key, inner));
    if (candidate.keys.back().is_open()) candidate.reason = Stronger(candidate.reason, candidate.keys.back().state);
    candidate.keys.back().bounds = {};
  }
  return candidate;
}

Range Evaluator::GroupsAmong(const VariableRef& variable, const Range& rows, const Environment& environment) {
  const semantics::Series& series = *variable->series;
  std::vector<Group> groups;
  std::vector<Candidate> everywhere;
  for (const Item& item : rows.items) {
    Candidate candidate = CandidateFor(series, item, environment);
    if (IsFalse(candidate.takes_part)) continue;
    if (candidate.reason != State::kKnown) {
      everywhere.push_back(std::move(candidate));
      continue;
    }
    Group* group = nullptr;
    for (Group& known : groups)
      if (SameKeys(known.keys, candidate.keys)) group = &known;
    if (!group) group = &groups.emplace_back(Group{series.domain.table, candidate.keys, {}, candidate.row, rows.more, Known(false)});
    group->members.push_back({candidate.row, candidate.takes_part, State::kKnown});
  }
  Range range;
  for (Group& group : groups) {
    for (const Candidate& candidate : everywhere) group.members.push_back({candidate.row, And(candidate.takes_part, Open(candidate.reason)), candidate.reason});
    for (const Member& member : group.members) group.exists = Or(group.exists, member.belongs);
    if (rows.more) group.exists = Or(group.exists, Open(State::kUnknown));
    const Value exists = group.exists;
    range.items.push_back({{variable, 0, std::make_shared<const Group>(std::move(group))}, exists});
  }
  range.more = rows.more || !everywhere.empty();
  return range;
}

Range Evaluator::Groups(const VariableRef& variable, const Environment& environment) {
  const Domain& domain = variable->series->domain;
  const Range rows = Rows(variable->series->member, domain, environment);
  if (rows.state == State::kKnown) return GroupsAmong(variable, rows, environment);
  Range range;
  range.state = rows.state;
  return range;
}

Range Evaluator::RangeOver(const VariableRef& variable, const Domain& domain, const Environment& environment) {
  if (variable->series) return Groups(variable, environment);
  if (domain.kind != Domain::Kind::kSeries) return Rows(variable, domain, environment);
  const Binding* group = FindBinding(environment, domain.of.variable->id);
  if (group && group->group) return Members(variable, *group->group);
  Range range;
  range.state = group && group->state != State::kKnown ? group->state : State::kUnknown;
  return range;
}

}  // namespace footrule::reference
