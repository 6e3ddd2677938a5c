#include "plan/registers.h"

#include <string_view>

namespace footrule::plan {

namespace {

schema::TableId TableAt(const schema::Schema& schema, std::string_view path) {
  for (const schema::Table& table : schema.tables)
    if (table.parent == schema::Schema::kRoot && table.json_path.size() == 1 && table.json_path[0] == path) return table.id;
  return {};
}

schema::FieldId FieldNamed(const schema::Schema& schema, schema::TableId table, std::string_view name) {
  if (!table.is_valid()) return {};
  for (const schema::FieldId field : schema.table(table).fields)
    if (schema.field(field).name == name) return field;
  return {};
}

}  // namespace

RegisterFields FindRegisters(const schema::Schema& schema) {
  RegisterFields found;
  found.judgements = TableAt(schema, "judgements");
  found.judgement_requirement = FieldNamed(schema, found.judgements, "requirement");
  found.judgement_subject = FieldNamed(schema, found.judgements, "subject");
  found.judgement_outcome = FieldNamed(schema, found.judgements, "outcome");
  found.judgement_reason = FieldNamed(schema, found.judgements, "reason");
  found.judgement_by = FieldNamed(schema, found.judgements, "by");
  found.judgement_on = FieldNamed(schema, found.judgements, "on");
  found.departures = TableAt(schema, "departures");
  found.departure_requirement = FieldNamed(schema, found.departures, "requirement");
  found.departure_subject = FieldNamed(schema, found.departures, "subject");
  found.departure_reason = FieldNamed(schema, found.departures, "reason");
  return found;
}

}  // namespace footrule::plan
