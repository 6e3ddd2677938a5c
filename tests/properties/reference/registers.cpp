// Recorded judgements and departures, and how the subjects they speak of are called.
#include <algorithm>
#include <set>

#include "reference/dates.h"
#include "reference/evaluator.h"

namespace footrule::reference {

using schema::Schema;
using semantics::Requirement;

namespace {

std::optional<schema::TableId> TableAt(const Schema& schema, const std::string& path) {
  for (const schema::Table& table : schema.tables)
    if (table.parent == Schema::kRoot && table.json_path == std::vector<std::string>{path}) return table.id;
  return std::nullopt;
}

std::string TwoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string DateText(const Rational& value) {
  const Civil civil = ToCivil(static_cast<std::int64_t>(numerator(value)));
  const std::string year = std::to_string(civil.year);
  return std::string(4 - std::min<std::size_t>(4, year.size()), '0') + year + "-" + TwoDigits(civil.month) + "-" + TwoDigits(civil.day);
}

std::string KeyText(const Value& key, schema::TypeKind kind) {
  if (key.state == State::kNone) return "none";
  if (const bool* truth = std::get_if<bool>(&key.known)) return *truth ? "true" : "false";
  if (const std::string* text = std::get_if<std::string>(&key.known)) return *text;
  return kind == schema::TypeKind::kDate ? DateText(key.number()) : DecimalText(key.number());
}

using Spelling = Evaluator::Spelling;

std::vector<std::string> Called(const semantics::Instance& instance, Spelling called) {
  std::vector<std::string> parts;
  for (const semantics::UnrolledMember& member : instance.members)
    parts.push_back(called == Spelling::kByName ? member.name : called == Spelling::kInChinese ? member.label.In(foundation::Language::kChinese) : member.label.In(foundation::Language::kEnglish));
  return parts;
}

bool CallsAnother(const Requirement& requirement, std::size_t index, const std::vector<std::string>& parts) {
  for (std::size_t other = 0; other < requirement.instances.size(); ++other)
    for (const Spelling called : {Spelling::kByName, Spelling::kInEnglish, Spelling::kInChinese})
      if (other != index && Called(requirement.instances[other], called) == parts) return true;
  return false;
}

}  // namespace

std::string Evaluator::SubjectName(semantics::RequirementId id, std::size_t index, const Binding& subject, Spelling called) const {
  const semantics::Instance& instance = program_.requirements[id.index].instances[index];
  std::string name;
  const auto append = [&](const std::string& part) {
    if (!part.empty()) name += (name.empty() ? "" : "/") + part;
  };
  if (subject.group) {
    const semantics::Series& series = *instance.subject->series;
    if (series.domain.kind == semantics::Domain::Kind::kChildren) {
      const schema::TableId holder = series.domain.of.variable->table;
      append(dossier_.RowName(holder, Ancestor(dossier_, series.domain.table, subject.group->first, holder)));
    }
    for (std::size_t i = 0; i < subject.group->keys.size(); ++i) append(KeyText(subject.group->keys[i], series.keys[i]->type.kind));
  } else if (instance.subject) {
    append(dossier_.RowName(instance.subject->table, subject.row));
  }
  for (const std::string& part : Called(instance, called)) append(part);
  return name;
}

Value Evaluator::RegisterCell(schema::TableId table, const char* name, std::size_t row) const {
  for (const schema::FieldId field : program_.schema.table(table).fields)
    if (program_.schema.field(field).name == name) return ReadCell(dossier_, field, row, as_of_);
  return Open(State::kUnknown);
}

bool Evaluator::IsRegisterSupplied(const char* path) const {
  const auto table = TableAt(program_.schema, path);
  return table && dossier_.tables[table->index].supplied;
}

std::vector<std::size_t> Evaluator::Records(const char* path, const Requirement& requirement, std::size_t index, const Binding& subject) const {
  std::vector<std::size_t> found;
  const auto table = TableAt(program_.schema, path);
  if (!table) return found;
  // Under whatever spelling that calls no other choice of members.
  std::set<std::string> names;
  for (const Spelling called : {Spelling::kByName, Spelling::kInEnglish, Spelling::kInChinese})
    if (called == Spelling::kByName || !CallsAnother(requirement, index, Called(requirement.instances[index], called))) names.insert(SubjectName(requirement.id, index, subject, called));
  for (const std::string& name : names) {
    for (std::size_t row = 0; row < RowCount(dossier_, *table); ++row) {
      const Value about = RegisterCell(*table, "requirement", row);
      if (!about.is_known() || about.text() != requirement.name || !SaysSomething(*table, row)) continue;
      const Value whom = RegisterCell(*table, "subject", row);
      if (whom.is_known() ? whom.text() == name : name.empty() && IsBlank(*table, "subject", row)) found.push_back(row);
    }
  }
  return found;
}

// A judgement whose outcome cannot be read is none.
bool Evaluator::SaysSomething(schema::TableId table, std::size_t row) const {
  return table != TableAt(program_.schema, "judgements") || RegisterCell(table, "outcome", row).is_known();
}

bool Evaluator::IsBlank(schema::TableId table, const char* name, std::size_t row) const {
  for (const schema::FieldId field : program_.schema.table(table).fields)
    if (program_.schema.field(field).name == name) return !dossier_.fields[field.index].places[row].is_present();
  return true;
}

// Records that contradict each other settle nothing.
std::optional<Outcome> Evaluator::Judgement(const Requirement& requirement, std::size_t index, const Binding& subject) const {
  std::optional<Outcome> settled;
  for (const std::size_t row : Records("judgements", requirement, index, subject)) {
    const Value said = RegisterCell(*TableAt(program_.schema, "judgements"), "outcome", row);
    const Outcome outcome = said.text() == "met" ? Outcome::kMet : Outcome::kNotMet;
    if (settled && *settled != outcome) return std::nullopt;
    settled = outcome;
  }
  return settled;
}

}  // namespace footrule::reference
