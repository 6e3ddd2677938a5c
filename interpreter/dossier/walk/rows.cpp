#include "dossier/walk/rows.h"

#include <algorithm>

#include "dossier/checks/checks.h"

namespace footrule::dossier {
namespace {

using schema::FieldId;
using schema::TableId;
using schema::TypeKind;
using values::State;

values::Column EmptyColumn(const schema::Type& type) {
  switch (type.kind) {
    case TypeKind::kTruth: return values::TruthColumn{};
    case TypeKind::kNumber: case TypeKind::kDate: return values::NumberColumn{};
    case TypeKind::kText: case TypeKind::kMember: return values::SymbolColumn{};
    case TypeKind::kSet: return values::SetColumn{{}, {0}, {}};
    case TypeKind::kRow: return values::RowColumn{};
    case TypeKind::kError: case TypeKind::kInterval: case TypeKind::kRange: break;
  }
  return std::monostate{};
}

// Rows go, memory stays. Numbers and members under an unknown state mean nothing, so they need not go; of a table that gets no rows they stand there unread.
struct ClearColumn {
  void operator()(values::TruthColumn& c) const { c.value.clear(); }
  void operator()(values::NumberColumn& c) const { c.state.clear(), c.bounds.clear(); }
  void operator()(values::SymbolColumn& c) const { c.state.clear(); }
  void operator()(values::SetColumn& c) const { c.state.clear(), c.begin.assign(1, 0), c.members.clear(); }
  void operator()(values::RowColumn& c) const { c.row.clear(); }
  void operator()(auto&) const {}
};

struct ResizeColumn {
  std::size_t rows;
  void operator()(values::TruthColumn& c) const { c.value.resize(rows, values::Truth::kUnknown); }
  void operator()(values::NumberColumn& c) const { c.state.resize(rows, State::kUnknown), c.value.resize(rows); }
  void operator()(values::SymbolColumn& c) const { c.state.resize(rows, State::kUnknown), c.value.resize(rows); }
  void operator()(values::SetColumn& c) const { c.state.resize(rows, State::kUnknown), c.begin.resize(rows + 1); }
  void operator()(values::RowColumn& c) const { c.row.resize(rows, -1); }
  void operator()(auto&) const {}
};

void ResizeField(FieldData& data, TypeKind kind, std::size_t rows) {
  std::visit(ResizeColumn{rows}, data.column);
  data.places.resize(rows);
  if (kind != TypeKind::kNumber) return;
  data.written_decimals.resize(rows);
  data.written_unit.resize(rows);
}

// Members that were read for the row: each once, in order.
void CloseSet(values::SetColumn& column, std::uint32_t row) {
  const auto begin = column.members.begin() + column.begin[row];
  if (column.members.end() - begin > 1) {
    std::sort(begin, column.members.end());
    column.members.erase(std::unique(begin, column.members.end()), column.members.end());
  }
  column.begin[row + 1] = static_cast<std::uint32_t>(column.members.size());
}

// A number that is missing or was refused lies within the bounds the rules declare, unless it may be none.
void AddBounds(values::NumberColumn& column, const schema::Field& field) {
  if ((!field.low && !field.high) || field.type.or_none) return;
  if (!values::Holds(column.state, State::kUnknown)) return;
  column.bounds.assign(column.state.size(), {field.low, field.high});
}

Sink SinkOf(FieldData& data, const schema::Field& field, const FieldLayout& layout, const SymbolMemo& memo, const UnitUse* printed) {
  Sink sink;
  if (auto* symbols = std::get_if<values::SymbolColumn>(&data.column)) sink.state = symbols->state.data(), sink.symbols = symbols->value.data();
  if (auto* numbers = std::get_if<values::NumberColumn>(&data.column)) sink.state = numbers->state.data(), sink.numbers = numbers->value.data();
  sink.places = data.places.data();
  sink.decimals = data.written_decimals.data();
  sink.units = data.written_unit.data();
  sink.lasting = &memo.lasting;
  sink.passing = &memo.passing;
  sink.field = &field;
  sink.printed = printed;
  sink.surely_low = layout.surely_low;
  sink.surely_high = layout.surely_high;
  return sink;
}

// What a bare number in the field is in; null where none may stand.
const UnitUse* PrintedUnit(Units& units, const schema::Field& field) {
  if (field.type.kind != TypeKind::kNumber || !(field.printed_unit || field.type.dimension.is_number())) return nullptr;
  return &units.Printed(field);
}

void Resize(const Layout& layout, Caches& caches, Dossier& dossier, TableId table, std::size_t rows) {
  for (const FieldId id : layout.schema.table(table).fields) {
    const schema::Field& field = layout.schema.field(id);
    ResizeField(dossier.fields[id.index], field.type.kind, rows);
    caches.sinks[id.index] = SinkOf(dossier.fields[id.index], field, layout.fields[id.index], caches.symbols[id.index], PrintedUnit(caches.units, field));
  }
}

// A table is all there if its array is, in every row of a table that is all there.
void SettleSupplied(const schema::Schema& schema, std::vector<TableData>& tables) {
  for (const schema::Table& table : schema.tables) {
    if (!table.parent.is_valid()) continue;
    TableData& data = tables[table.id.index];
    const auto& each = data.supplied_for;
    data.supplied = tables[table.parent.index].supplied && std::find(each.begin(), each.end(), false) == each.end();
  }
}

}  // namespace

void BeginColumns(const schema::Schema& schema, Caches& caches, Dossier& dossier) {
  caches.BeginColumns();
  dossier.tables.resize(schema.tables.size());
  for (TableData& table : dossier.tables) table.rows = 0, table.supplied = true, table.parent.clear(), table.supplied_for.clear(), table.places.clear();
  dossier.fields.resize(schema.fields.size());
  for (const schema::Field& field : schema.fields) {
    FieldData& data = dossier.fields[field.id.index];
    if (std::holds_alternative<std::monostate>(data.column)) data.column = EmptyColumn(field.type);
    std::visit(ClearColumn(), data.column);
    data.places.clear();
  }
  dossier.code_faults.clear();
  dossier.findings.clear();
}

void FinishColumns(const Layout& layout, Caches& caches, Dossier& dossier) {
  const schema::Schema& schema = layout.schema;
  for (const schema::Table& table : schema.tables) {
    const std::size_t rows = caches.rows[table.id.index] = dossier.tables[table.id.index].rows;
    if (rows != caches.capacity[table.id.index]) Resize(layout, caches, dossier, table.id, rows);
  }
  for (const schema::Field& field : schema.fields)
    if (auto* numbers = std::get_if<values::NumberColumn>(&dossier.fields[field.id.index].column)) AddBounds(*numbers, field);
  SettleSupplied(schema, dossier.tables);
}

void Rows::Reserve(TableId table) {
  std::size_t& capacity = reading_.caches.capacity[table.index];
  const std::size_t expected = std::clamp<std::size_t>(reading_.caches.rows[table.index], table == schema::Schema::kRoot ? 1 : 8, 4096);
  capacity = std::max(expected, 2 * capacity);
  Resize(reading_.layout, reading_.caches, reading_.dossier, table, capacity);
}

bool Rows::Begin(TableId table, std::uint32_t parent, std::uint32_t place, std::uint32_t* row) {
  const TableLayout& layout = reading_.layout.tables[table.index];
  cells_ += layout.cells + 1;
  if (cells_ > reading_.limits.cells) return false;
  TableData& data = reading_.dossier.tables[table.index];
  *row = static_cast<std::uint32_t>(data.rows++);
  if (data.rows > reading_.caches.capacity[table.index]) Reserve(table);
  data.parent.push_back(parent);
  data.places.push_back({place, place + 1});
  for (const TableId child : layout.children) reading_.dossier.tables[child.index].supplied_for.push_back(false);
  return true;
}

void Rows::End(TableId table, std::uint32_t row, std::uint32_t end) {
  const TableLayout& layout = reading_.layout.tables[table.index];
  reading_.dossier.tables[table.index].places[row].end = end;
  for (const FieldId set : layout.sets) CloseSet(reading_.column<values::SetColumn>(reading_.schema.field(set)), row);
  if (layout.has_open) CheckOpenDimensions(reading_, table, row);
}

void Rows::Supply(TableId table, std::uint32_t parent) {
  reading_.dossier.tables[table.index].supplied_for[parent] = true;
}

// References stand in order of place: those of the row that is being read are at the end.
template <class Condition>
void Rows::EraseReferences(std::uint32_t place, Condition condition) {
  auto& all = reading_.references;
  const auto from = std::lower_bound(all.begin(), all.end(), place, [](const PendingReference& r, std::uint32_t at) { return r.token.begin < at; });
  all.erase(std::remove_if(from, all.end(), condition), all.end());
}

void Rows::Truncate(TableId table, std::size_t rows) {
  TableData& data = reading_.dossier.tables[table.index];
  if (rows >= data.rows) return;
  EraseReferences(data.places[rows].begin, [&](const PendingReference& r) { return reading_.schema.field(r.field).table == table; });
  for (std::size_t row = data.rows; row-- > rows;)
    for (const FieldId id : reading_.schema.table(table).fields) Clear(id, static_cast<std::uint32_t>(row));
  data.rows = rows;
  data.parent.resize(rows);
  data.places.resize(rows);
  for (const TableId child : reading_.layout.tables[table.index].children) {
    TableData& below = reading_.dossier.tables[child.index];
    Truncate(child, static_cast<std::size_t>(std::lower_bound(below.parent.begin(), below.parent.end(), rows) - below.parent.begin()));
    below.supplied_for.resize(rows);
  }
}

void Rows::Withdraw(TableId table, std::uint32_t parent) {
  TableData& data = reading_.dossier.tables[table.index];
  Truncate(table, static_cast<std::size_t>(std::lower_bound(data.parent.begin(), data.parent.end(), parent) - data.parent.begin()));
  data.supplied_for[parent] = false;
}

void Rows::Clear(FieldId id, std::uint32_t row) {
  const schema::Field& field = reading_.schema.field(id);
  reading_.SetUnknown(field, row);
  reading_.dossier.fields[id.index].places[row] = {};
  if (field.type.kind != TypeKind::kSet) return;
  auto& column = reading_.column<values::SetColumn>(field);
  column.members.resize(column.begin[row]);
}

void Rows::Withdraw(FieldId id, std::uint32_t row) {
  const schema::Field& field = reading_.schema.field(id);
  const CellPlace place = reading_.dossier.fields[id.index].places[row];
  Clear(id, row);
  reading_.dossier.fields[id.index].places[row] = place;   // something stands there: it is not missing
  for (const FieldId taken : field.taken) Clear(taken, row), reading_.dossier.fields[taken.index].places[row] = place;
  EraseReferences(reading_.dossier.tables[field.table.index].places[row].begin, [&](const PendingReference& r) { return r.field == id; });
  std::erase_if(reading_.open_cells[field.table.index], [&](const OpenCell& c) { return c.field == id; });
}

std::uint32_t Rows::WithdrawAll() {
  std::uint32_t last = 0;
  for (const schema::Table& table : reading_.schema.tables) {
    const TableData& data = reading_.dossier.tables[table.id.index];
    if (data.rows > reading_.first_row[table.id.index]) last = std::max(last, data.places.back().begin);
  }
  Truncate(schema::Schema::kRoot, reading_.first_row[schema::Schema::kRoot.index]);
  std::erase_if(reading_.dossier.code_faults, [&](const auto& fault) {
    return fault.first.second >= reading_.first_row[reading_.schema.fields[fault.first.first].table.index];
  });
  return last;
}

}  // namespace footrule::dossier
