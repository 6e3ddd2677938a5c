#include "compiled/check/check.h"
#include "compiled/check/each.h"

namespace footrule::compiled {
namespace {

using schema::Field;
using schema::Schema;
using schema::Table;
using schema::TypeKind;

constexpr std::size_t kMostCharacters = 100000;   // of an element of a code

bool IsWhole(const schema::Type& type) {
  if (type.kind == TypeKind::kMember) return type.list.is_valid();
  return type.kind != TypeKind::kRow || type.table.is_valid();
}

bool IsStored(TypeKind kind) { return kind != TypeKind::kError && kind != TypeKind::kInterval && kind != TypeKind::kRange; }

// The root is reached from every table.
bool LeadsToRoot(const Schema& schema, const Table& table) {
  schema::TableId at = table.id;
  for (std::size_t steps = 0; steps < schema.tables.size() && at.is_valid(); ++steps) {
    if (at == Schema::kRoot) return !schema.table(at).parent.is_valid();
    at = schema.table(at).parent;
  }
  return false;
}

bool CheckTable(const Schema& schema, const Table& table) {
  const auto own = [&](schema::FieldId id) { return id.is_valid() && schema.field(id).table == table.id; };
  return LeadsToRoot(schema, table) && Each(table.fields, own) && Each(table.key, own) &&
         (table.id == Schema::kRoot || !table.json_path.empty());
}

// What the type of a field must be that is taken from a code.
TypeKind KindOf(schema::TakenFromCode::What what) {
  using What = schema::TakenFromCode::What;
  switch (what) {
    case What::kFits: return TypeKind::kTruth;
    case What::kNumber: case What::kLength: return TypeKind::kNumber;
    case What::kPart: case What::kPlain: case What::kSeparator: break;
  }
  return TypeKind::kText;
}

bool CheckTaken(const Schema& schema, const Field& field) {
  const schema::TakenFromCode& from = *field.from_code;
  if (field.type.kind != KindOf(from.what)) return false;
  if (!from.code.is_valid() || schema.field(from.code).table != field.table) return false;
  const schema::PatternId pattern = schema.field(from.code).pattern;
  return pattern.is_valid() && from.part < schema.pattern(pattern).parts.size();
}

bool CheckField(const Schema& schema, const Field& field) {
  const bool held = field.table.is_valid() && IsStored(field.type.kind) && IsWhole(field.type) && !field.json_path.empty();
  if (!held || (field.from_code && !CheckTaken(schema, field))) return false;
  if (field.pattern.is_valid() && field.type.kind != TypeKind::kText) return false;
  return Each(field.taken, [&](schema::FieldId id) { return id.is_valid() && schema.field(id).from_code && schema.field(id).from_code->code == field.id; });
}

bool CheckPattern(const values::CodePattern& pattern) {
  const auto element = [](const values::CodeElement& one) { return one.least <= one.most && one.most <= kMostCharacters; };
  const auto form = [&](const values::CodeForm& one) { return Each(one, element); };
  const auto part = [&](const values::CodePart& one) { return !one.forms.empty() && Each(one.forms, form); };
  return !pattern.separators.empty() && !pattern.parts.empty() && Each(pattern.parts, part);
}

bool CheckList(const schema::List& list) {
  return Each(list.members, [](const schema::ListMember& member) { return member.symbol.is_valid(); });
}

// Each field stands in its table once: rows are made field by field.
bool FieldsStandOnce(const Schema& schema) {
  std::vector<std::size_t> times(schema.fields.size());
  for (const Table& table : schema.tables)
    for (const schema::FieldId field : table.fields) ++times[field.index];
  return Each(times, [](std::size_t count) { return count == 1; });
}

}  // namespace

bool CheckSchema(const Schema& schema) {
  return !schema.tables.empty() && IdsFollow(schema.tables) && IdsFollow(schema.lists) && IdsFollow(schema.fields) &&
         Each(schema.tables, [&](const Table& table) { return CheckTable(schema, table); }) &&
         Each(schema.fields, [&](const Field& field) { return CheckField(schema, field); }) && Each(schema.patterns, CheckPattern) &&
         Each(schema.lists, CheckList) && FieldsStandOnce(schema);
}

}  // namespace footrule::compiled
