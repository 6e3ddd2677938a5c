#include "verdict/parts/records.h"

#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

// The register's row that was used; nullopt if none was.
std::optional<std::size_t> Used(const std::vector<std::vector<std::int32_t>>& used, std::size_t instance, std::size_t row) {
  if (instance >= used.size() || row >= used[instance].size() || used[instance][row] < 0) return std::nullopt;
  return static_cast<std::size_t>(used[instance][row]);
}

// A cell of a register as text; empty if it is not there.
std::string Entry(const Context& context, schema::FieldId field, std::size_t row) {
  if (!field.is_valid()) return {};
  const Words words = ShowEntry(context, context.reader.dossier().fields[field.index].column, context.reader.schema().field(field).type, row, {});
  return words.exact.zh == "？" ? std::string() : words.exact.zh;
}

// Members go by their name: "met", "not_met".
std::string MemberName(const Context& context, schema::FieldId field, std::size_t row) {
  if (!field.is_valid()) return {};
  const auto* column = std::get_if<values::SymbolColumn>(&context.reader.dossier().fields[field.index].column);
  const schema::Type& type = context.reader.schema().field(field).type;
  if (column == nullptr || row >= column->value.size() || !type.list.is_valid()) return Entry(context, field, row);
  const schema::List& list = context.reader.schema().list(type.list);
  const auto index = list.IndexOf(column->value[row]);
  return index ? list.members[*index].name : Entry(context, field, row);
}

}  // namespace

std::optional<SubjectFinding::Judgement> RecordedJudgement(const Context& context, std::size_t instance, std::size_t row) {
  const auto used = Used(context.reader.trace().judgement_used, instance, row);
  if (!used) return std::nullopt;
  const plan::RegisterFields& fields = context.reader.plan().registers;
  return SubjectFinding::Judgement{MemberName(context, fields.judgement_outcome, *used), Entry(context, fields.judgement_reason, *used),
                                   Entry(context, fields.judgement_by, *used), Entry(context, fields.judgement_on, *used)};
}

std::optional<std::string> RecordedDeparture(const Context& context, std::size_t instance, std::size_t row) {
  const auto used = Used(context.reader.trace().departure_used, instance, row);
  if (!used) return std::nullopt;
  return Entry(context, context.reader.plan().registers.departure_reason, *used);
}

}  // namespace footrule::verdict
