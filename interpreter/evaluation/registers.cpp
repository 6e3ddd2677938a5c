#include "evaluation/registers.h"

#include <algorithm>

#include "evaluation/frames.h"
#include "evaluation/openness.h"
#include "evaluation/subjects.h"

namespace footrule::evaluation {

namespace {

using schema::FieldId;
using schema::TableId;
using values::SymbolColumn;

// A record without a subject (an invalid id) speaks of the dossier as a whole.
std::uint64_t KeyOf(SymbolId requirement, SymbolId subject) { return (std::uint64_t{requirement.index} << 32) | subject.index; }

const SymbolColumn* Symbols(const dossier::Dossier& dossier, FieldId field) {
  return field.is_valid() ? std::get_if<SymbolColumn>(&dossier.fields[field.index].column) : nullptr;
}

SymbolId SubjectAt(const SymbolColumn* subjects, std::size_t row) {
  return subjects && subjects->state[row] == State::kKnown ? subjects->value[row] : SymbolId{};
}

// A subject that stands in the cell but could not be read is not "no subject".
bool IsReadable(const dossier::Dossier& dossier, FieldId field, const SymbolColumn* subjects, std::size_t row) {
  if (!subjects || subjects->state[row] <= State::kNone) return true;
  const auto& places = dossier.fields[field.index].places;
  return row >= places.size() || !places[row].is_present();
}

// Notes a record; what it says counts (`outcomes` null: that it is there). Of several that agree the last is shown.
void Note(RegisterIndex& index, std::uint64_t key, std::size_t row, const SymbolColumn* outcomes) {
  if (outcomes && outcomes->state[row] != State::kKnown) return;
  const auto [known, fresh] = index.rows.emplace(key, static_cast<std::int32_t>(row));
  if (fresh || known->second == RegisterIndex::kContradiction) return;
  const bool agree = !outcomes || outcomes->value[static_cast<std::size_t>(known->second)] == outcomes->value[row];
  known->second = agree ? static_cast<std::int32_t>(row) : RegisterIndex::kContradiction;
}

std::unique_ptr<RegisterIndexes> MakeIndexes(const Trace& trace, TableId table, FieldId requirement, FieldId subject, FieldId outcome) {
  const dossier::Dossier& dossier = *trace.dossier;
  auto indexes = std::make_unique<RegisterIndexes>();
  indexes->of_dossier.resize(dossier.tables[0].rows);
  if (!table.is_valid()) return indexes;
  for (std::size_t one = 0; one < indexes->of_dossier.size(); ++one) {
    indexes->of_dossier[one].is_judgements = outcome.is_valid();
    indexes->of_dossier[one].supplied = !trace.IsOpen(table, one);
  }
  const std::vector<std::int32_t> dossier_of = Ancestors(dossier, table, schema::Schema::kRoot);
  const SymbolColumn* requirements = Symbols(dossier, requirement);
  const SymbolColumn* subjects = Symbols(dossier, subject);
  const SymbolColumn* outcomes = Symbols(dossier, outcome);
  for (std::size_t row = 0; requirements && row < requirements->state.size(); ++row) {
    if (requirements->state[row] != State::kKnown || !IsReadable(dossier, subject, subjects, row)) continue;
    Note(indexes->of_dossier[static_cast<std::size_t>(dossier_of[row])], KeyOf(requirements->value[row], SubjectAt(subjects, row)), row, outcomes);
  }
  return indexes;
}

std::int32_t FindByName(const Run& run, const RegisterIndex& index, SymbolId requirement, const std::string& subject) {
  const SymbolId symbol = subject.empty() ? SymbolId{} : run.dossier.symbols->Find(subject);
  if (!subject.empty() && !symbol.is_valid()) return -1;
  const auto found = index.rows.find(KeyOf(requirement, symbol));
  return found == index.rows.end() ? -1 : found->second;
}

// Of records under two spellings of one subject: the later, if they say the same.
std::int32_t Agreed(const Run& run, const RegisterIndex& index, std::int32_t one, std::int32_t other) {
  if (one < 0 || other < 0) return RegisterIndex::kContradiction;
  const bool same = !index.is_judgements || RecordedOutcome(run, one) == RecordedOutcome(run, other);
  return same ? std::max(one, other) : RegisterIndex::kContradiction;
}

}  // namespace

const RegisterIndex& Judgements(Run& run, std::size_t of_dossier) {
  const plan::RegisterFields& fields = run.plan.registers;
  if (!run.judgements) run.judgements = MakeIndexes(run.trace, fields.judgements, fields.judgement_requirement, fields.judgement_subject, fields.judgement_outcome);
  return run.judgements->of_dossier[of_dossier];
}

const RegisterIndex& Departures(Run& run, std::size_t of_dossier) {
  const plan::RegisterFields& fields = run.plan.registers;
  if (!run.departures) run.departures = MakeIndexes(run.trace, fields.departures, fields.departure_requirement, fields.departure_subject, {});
  return run.departures->of_dossier[of_dossier];
}

std::int32_t FindRecord(const Run& run, const RegisterIndex& index, std::size_t instance, std::size_t row) {
  if (index.rows.empty()) return -1;
  const semantics::RequirementId id = run.plan.instances[instance].requirement;
  const SymbolId requirement = run.dossier.symbols->Find(run.plan.program->requirements[id.index].name);
  if (!requirement.is_valid()) return -1;
  std::int32_t found = -1;
  for (const std::string& name : SubjectSpellings(run.trace, instance, row)) {
    const std::int32_t next = FindByName(run, index, requirement, name);
    if (next == -1) continue;
    found = found == -1 ? next : Agreed(run, index, found, next);
  }
  return found;
}

std::optional<values::Outcome> RecordedOutcome(const Run& run, std::int32_t row) {
  const FieldId field = run.plan.registers.judgement_outcome;
  const SymbolColumn* outcomes = Symbols(run.dossier, field);
  const auto at = static_cast<std::size_t>(row);
  if (!outcomes || outcomes->state[at] != State::kKnown) return std::nullopt;
  const schema::Schema& schema = *run.dossier.schema;
  for (const schema::ListMember& member : schema.list(schema.field(field).type.list).members) {
    if (member.symbol != outcomes->value[at]) continue;
    if (member.name == "met") return values::Outcome::kMet;
    if (member.name == "not_met") return values::Outcome::kNotMet;
  }
  return std::nullopt;
}

}  // namespace footrule::evaluation
