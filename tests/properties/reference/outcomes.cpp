// What a requirement says of each subject: section 6, step by step.
#include "reference/evaluator.h"

namespace footrule::reference {

using semantics::Instance;
using semantics::Requirement;
using semantics::RequirementId;
using values::Modality;

namespace {

Outcome OpenOutcome(State reason) {
  if (reason == State::kUnknown) return Outcome::kUndetermined;
  return reason == State::kJudgement ? Outcome::kForJudgement : Outcome::kDefective;
}

// "defective > not met > undetermined > for judgement > met > not applicable (only if all are)"
int Weight(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDefective: return 5;
    case Outcome::kNotMet: return 4;
    case Outcome::kUndetermined: return 3;
    case Outcome::kForJudgement: return 2;
    case Outcome::kMet: return 1;
    case Outcome::kNotApplicable: return 0;
  }
  return 5;
}

}  // namespace

Range Evaluator::Subjects(const Instance& instance) {
  Range range;
  if (!instance.subject) {
    range.items.push_back({{}, Known(true)});
    return range;
  }
  // Rows nested in the rows of an earlier `for each`: of all of them.
  const schema::TableId table = instance.subject->table;
  const semantics::Domain everywhere{semantics::Domain::Kind::kTable, table, {}};
  if (!instance.subject->series) return Rows(instance.subject, everywhere, {});
  const semantics::Domain& domain = instance.subject->series->domain;
  if (domain.kind != semantics::Domain::Kind::kChildren) return GroupsAmong(instance.subject, Rows(instance.subject->series->member, everywhere, {}), {});
  // Groups of the rows below each holding row.
  const schema::TableId holder = domain.of.variable ? domain.of.variable->table : schema::Schema::kRoot;
  for (std::size_t row = 0; row < RowCount(dossier_, holder); ++row) {
    const Environment environment{{domain.of.variable, row, nullptr}};
    Range some = GroupsAmong(instance.subject, Rows(instance.subject->series->member, domain, environment), environment);
    range.items.insert(range.items.end(), some.items.begin(), some.items.end());
    range.more = range.more || some.more;
  }
  range.more = range.more || MayHaveMore(dossier_, holder, schema::Schema::kRoot, 0);
  return range;
}

// The rows of the earlier `for each` lines.
Environment Evaluator::HoldersOf(const Instance& instance, const Binding& subject) const {
  Environment holders;
  const std::size_t row = subject.group ? subject.group->first : subject.row;
  for (const semantics::VariableRef& holder : instance.holders)
    holders.push_back({holder, Ancestor(dossier_, instance.subject->table, row, holder->table), nullptr});
  return holders;
}

// "not applicable, also where the table of the subjects is not supplied"; what comes after a guard that fails is not asked.
bool Evaluator::IsOff(const Requirement& requirement, const Instance& instance) {
  const ExprRef phase = requirement.phase < program_.phases.size() ? program_.phases[requirement.phase].guard : nullptr;
  for (const ExprRef& guard : {phase, instance.whole}) {
    if (!guard) continue;
    const Value holds = Evaluate(guard, {});
    if (IsFalse(holds)) return true;
    if (AsOperand(holds) == State::kDefective) return false;
  }
  return false;
}

const InstanceOutcomes& Evaluator::Outcomes(RequirementId id, std::size_t index) {
  const auto key = std::pair{id.index, index};
  if (const auto known = outcomes_.find(key); known != outcomes_.end()) return known->second;
  const Requirement& requirement = program_.requirements[id.index];
  const Instance& instance = requirement.instances[index];
  const Range range = Subjects(instance);
  InstanceOutcomes outcomes;
  outcomes.more = range.more && !IsOff(requirement, instance);
  for (const Item& item : range.items) {
    Environment environment = HoldersOf(instance, item.binding);
    if (instance.subject) environment.push_back(item.binding);
    SubjectOutcome one{item.binding, true, Outcome::kNotApplicable};
    const Value where = instance.where ? And(item.belongs, Evaluate(instance.where, environment)) : item.belongs;
    one.is_subject = !IsFalse(where);
    if (one.is_subject) one.outcome = OutcomeFor(requirement, index, item.binding, environment, where);
    outcomes.subjects.push_back(one);
  }
  return outcomes_[key] = std::move(outcomes);
}

// Step 5: what is for judgement is settled by a record.
Outcome Evaluator::OutcomeFor(const Requirement& requirement, std::size_t index, const Binding& subject, const Environment& environment, const Value& where) {
  const Outcome found = Found(requirement, index, subject, environment, where);
  if (found != Outcome::kForJudgement) return found;
  return Judgement(requirement, index, subject).value_or(Outcome::kForJudgement);
}

// Steps 1, 2 and 4.
Outcome Evaluator::Found(const Requirement& requirement, std::size_t index, const Binding& subject, const Environment& environment, const Value& where) {
  const Instance& instance = requirement.instances[index];
  // One guard after the other: what comes after one that fails is not asked.
  State reason = AsOperand(where);
  const ExprRef phase = requirement.phase < program_.phases.size() ? program_.phases[requirement.phase].guard : nullptr;
  for (const ExprRef& guard : {phase, instance.whole, instance.guard}) {
    if (!guard || reason == State::kDefective) continue;
    const Value holds = Evaluate(guard, environment);
    if (IsFalse(holds)) return Outcome::kNotApplicable;
    reason = Stronger(reason, AsOperand(holds));
  }
  if (reason != State::kKnown) return OpenOutcome(reason);
  const Value condition = instance.condition ? Evaluate(instance.condition, environment) : Known(true);
  if (IsFalse(condition)) return NotHolding(requirement, index, subject, environment);
  if (!condition.is_known()) return OpenOutcome(AsOperand(condition));
  return requirement.judged_by.zh.empty() && requirement.judged_by.en.empty() ? Outcome::kMet : Outcome::kForJudgement;
}

// Step 3.
Outcome Evaluator::NotHolding(const Requirement& requirement, std::size_t index, const Binding& subject, const Environment& environment) {
  if (requirement.modality == Modality::kMay) return Outcome::kNotApplicable;
  if (const ExprRef& when = requirement.instances[index].judgement_when) {
    const Value judged = Evaluate(when, environment);
    if (IsTrue(judged)) return Outcome::kForJudgement;
    if (!judged.is_known()) return OpenOutcome(AsOperand(judged));
  }
  if (requirement.modality != Modality::kInPrinciple) return Outcome::kNotMet;
  if (!IsRegisterSupplied("departures")) return Outcome::kUndetermined;
  return Records("departures", requirement, index, subject).empty() ? Outcome::kNotMet : Outcome::kForJudgement;
}

Outcome Evaluator::Whole(RequirementId id) {
  Outcome whole = Outcome::kNotApplicable;
  const auto take = [&](Outcome outcome) {
    if (Weight(outcome) > Weight(whole)) whole = outcome;
  };
  for (std::size_t i = 0; i < program_.requirements[id.index].instances.size(); ++i) {
    const InstanceOutcomes& outcomes = Outcomes(id, i);
    if (outcomes.more) take(Outcome::kUndetermined);
    for (const SubjectOutcome& one : outcomes.subjects) take(one.outcome);
  }
  return whole;
}

Outcome Evaluator::ForRow(RequirementId id, schema::TableId table, std::size_t row) {
  Outcome whole = Outcome::kNotApplicable;
  for (std::size_t i = 0; i < program_.requirements[id.index].instances.size(); ++i) {
    const Instance& instance = program_.requirements[id.index].instances[i];
    if (!instance.subject || instance.subject->series || instance.subject->table != table) return Whole(id);
    const Outcome outcome = Outcomes(id, i).subjects[row].outcome;
    if (Weight(outcome) > Weight(whole)) whole = outcome;
  }
  return whole;
}

}  // namespace footrule::reference
