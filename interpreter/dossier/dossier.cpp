#include "dossier/dossier.h"

#include <algorithm>
#include <charconv>

#include "dossier/json/pointer.h"
#include "dossier/json/scan.h"
#include "dossier/json/string.h"
#include "values/date.h"

namespace footrule::dossier {
namespace {

using schema::FieldId;
using schema::TableId;

// Place of a row among the rows of its parent: rows of one parent are neighbours, and parents come in order.
std::size_t IndexInParent(const TableData& data, std::size_t row) {
  const auto end = data.parent.begin() + static_cast<std::ptrdiff_t>(row);
  return row - static_cast<std::size_t>(std::lower_bound(data.parent.begin(), end, data.parent[row]) - data.parent.begin());
}

std::string NumberText(const Dossier& dossier, const schema::Field& field, std::size_t row) {
  const auto& column = std::get<values::NumberColumn>(dossier.fields[field.id.index].column);
  if (column.state[row] != values::State::kKnown) return {};
  if (field.type.kind != schema::TypeKind::kDate) return column.value[row].ToString();
  const auto days = column.value[row].ToInteger();
  return days ? values::Date{static_cast<std::int32_t>(*days)}.ToIso() : std::string();
}

// A key may be a reference, and so lead to another row's name; in a circle of such keys the names end here.
constexpr int kDeepestName = 8;

std::string NameOf(const Dossier& dossier, TableId table_id, std::size_t row, int depth);

// The value of a key cell as people write it; empty if it is not known.
std::string KeyText(const Dossier& dossier, FieldId id, std::size_t row, int depth) {
  const schema::Field& field = dossier.schema->field(id);
  const values::Column& column = dossier.fields[id.index].column;
  if (const auto* symbols = std::get_if<values::SymbolColumn>(&column))
    return symbols->state[row] == values::State::kKnown ? std::string(dossier.symbols->text(symbols->value[row])) : std::string();
  if (std::holds_alternative<values::NumberColumn>(column)) return NumberText(dossier, field, row);
  const auto* rows = std::get_if<values::RowColumn>(&column);
  if (!rows || rows->row[row] < 0 || depth == kDeepestName) return {};
  return NameOf(dossier, field.type.table, static_cast<std::size_t>(rows->row[row]), depth + 1);
}

std::string OwnName(const Dossier& dossier, const schema::Table& table, std::size_t row, int depth) {
  std::string name;
  for (const FieldId key : table.key) {
    const std::string part = KeyText(dossier, key, row, depth);
    if (part.empty()) return {};
    name += (name.empty() ? "" : "/") + part;
  }
  return name;
}

std::string PlaceName(const schema::Table& table, std::size_t index) {
  std::string name;
  for (const std::string& part : table.json_path) name += (name.empty() ? "" : ".") + part;
  char digits[24];
  name += '[';
  name.append(digits, std::to_chars(digits, digits + sizeof digits, index).ptr);
  return name += ']';
}

std::string NameOf(const Dossier& dossier, TableId table_id, std::size_t row, int depth) {
  const schema::Table& table = dossier.schema->table(table_id);
  if (!table.parent.is_valid()) return {};
  const TableData& data = dossier.tables[table_id.index];
  std::string name = OwnName(dossier, table, row, depth);
  if (name.empty()) name = PlaceName(table, IndexInParent(data, row));
  const std::string above = NameOf(dossier, table.parent, data.parent[row], depth);
  return above.empty() ? std::move(name) : above + "/" + name;
}

std::string ScalarText(std::string_view raw) {
  if (raw.size() < 2 || raw.front() != '"') return std::string(raw);
  std::string out;
  Unescape(raw.substr(1, raw.size() - 2), out);
  return out;
}

// Text of the value of `key` in the object at `at`, quotes and escapes removed; empty if there is none.
std::string MemberText(std::string_view text, std::size_t at, std::string_view key) {
  for (at = SkipBlanks(text, at + 1); at < text.size() && text[at] == '"'; at = SkipBlanks(text, at)) {
    const std::size_t key_end = SkipValue(text, at);
    const std::size_t begin = SkipBlanks(text, SkipBlanks(text, key_end) + 1);
    const std::size_t end = SkipValue(text, begin);
    if (ScalarText(text.substr(at, key_end - at)) == key) return ScalarText(text.substr(begin, end - begin));
    at = SkipBlanks(text, end);
    if (at >= text.size() || text[at] != ',') break;
    at = at + 1;
  }
  return {};
}

}  // namespace

std::string Dossier::Pointer(TableId table_id, std::size_t row, FieldId field) const {
  const schema::Table& table = schema->table(table_id);
  std::string pointer;
  if (table.parent.is_valid()) {
    const TableData& data = tables[table_id.index];
    pointer = Pointer(table.parent, data.parent[row], {}) + JoinPointer(table.json_path);
    AppendSegment(pointer, std::to_string(IndexInParent(data, row)));
  }
  return field.is_valid() ? pointer + JoinPointer(schema->field(field).json_path) : pointer;
}

std::string Dossier::RowName(TableId table, std::size_t row) const { return NameOf(*this, table, row, 0); }

std::string WrittenCell(std::string_view text, CellPlace place) {
  if (!place.is_present() || place.end > text.size()) return {};
  if (text[place.begin] != '{') return ScalarText(text.substr(place.begin, place.end - place.begin));
  const std::string unit = MemberText(text, place.begin, "unit");
  return MemberText(text, place.begin, "value") + (unit.empty() ? "" : " ") + unit;
}

}  // namespace footrule::dossier
