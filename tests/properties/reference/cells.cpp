#include "reference/cells.h"

#include "reference/interval.h"

namespace footrule::reference {

namespace {

using schema::Schema;
using schema::TableId;
using schema::TypeKind;

State FromColumn(values::State state) {
  switch (state) {
    case values::State::kKnown: return State::kKnown;
    case values::State::kNone: return State::kNone;
    case values::State::kJudgement: return State::kJudgement;
    case values::State::kUnknown: return State::kUnknown;
    case values::State::kDefective: return State::kDefective;
  }
  return State::kDefective;
}

struct CellReader {
  const dossier::Dossier& dossier;
  std::size_t row;

  Value operator()(const std::monostate&) const { return Open(State::kUnknown); }
  Value operator()(const values::OutcomeColumn&) const { return Open(State::kUnknown); }
  // A row by its place among the rows of its table.
  Value operator()(const values::RowColumn& column) const {
    if (column.row[row] >= 0) return Known(Rational(column.row[row]));
    return Open(column.row[row] == -2 ? State::kNone : State::kUnknown);
  }
  Value operator()(const values::TruthColumn& column) const {
    if (column.value[row] == values::Truth::kTrue) return Known(true);
    return column.value[row] == values::Truth::kFalse ? Known(false) : Open(State::kUnknown);
  }
  Value operator()(const values::NumberColumn& column) const {
    const State state = FromColumn(column.state[row]);
    return state == State::kKnown ? Known(ToRational(column.value[row])) : Open(state);
  }
  Value operator()(const values::SymbolColumn& column) const {
    const State state = FromColumn(column.state[row]);
    return state == State::kKnown ? Known(std::string(dossier.symbols->text(column.value[row]))) : Open(state);
  }
  Value operator()(const values::SetColumn& column) const {
    const State state = FromColumn(column.state[row]);
    if (state != State::kKnown) return Open(state);
    std::set<std::string> members;
    for (std::size_t i = column.begin[row]; i < column.begin[row + 1]; ++i) members.emplace(dossier.symbols->text(column.members[i]));
    return Known(std::move(members));
  }
};

// "A value that may be a stated none has no bounds."
Bounds DeclaredBounds(const schema::Field& field) {
  if (field.type.or_none) return {};
  return {field.low ? std::optional(ToRational(*field.low)) : std::nullopt, field.high ? std::optional(ToRational(*field.high)) : std::nullopt};
}

bool IsMissing(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row) {
  return !dossier.fields[field.index].places[row].is_present();
}

}  // namespace

Value UnknownCell(const schema::Field& field) { return Open(State::kUnknown, DeclaredBounds(field)); }

Value ReadCell(const dossier::Dossier& dossier, schema::FieldId id, std::size_t row, std::int64_t as_of) {
  const schema::Field& field = dossier.schema->field(id);
  Value value = std::visit(CellReader{dossier, row}, dossier.fields[id.index].column);
  if (value.state != State::kUnknown) return value;
  value.bounds = DeclaredBounds(field);
  const bool act = field.type.kind == TypeKind::kDate && dossier.schema->table(field.table).records;
  if (act && IsMissing(dossier, id, row)) value.bounds.low = Rational(as_of + 1);
  return value;
}

Target ReadReference(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row) {
  const std::int32_t to = std::get<values::RowColumn>(dossier.fields[field.index].column).row[row];
  if (to >= 0) return {State::kKnown, static_cast<std::size_t>(to)};
  return {to == -2 ? State::kNone : State::kUnknown, 0};
}

Value WrittenInterval(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row, std::int64_t as_of) {
  const Value cell = ReadCell(dossier, field, row, as_of);
  if (!cell.is_known()) return Open(cell.state);
  const dossier::FieldData& data = dossier.fields[field.index];
  Rational interval = ToRational(dossier.units[data.written_unit[row]].factor);
  for (int i = 0; i < data.written_decimals[row]; ++i) interval /= 10;
  return Known(interval);
}

std::size_t RowCount(const dossier::Dossier& dossier, TableId table) { return table == Schema::kRoot ? 1 : dossier.tables[table.index].rows; }

std::size_t Ancestor(const dossier::Dossier& dossier, TableId table, std::size_t row, TableId above) {
  while (table != above) {
    const TableId parent = dossier.schema->table(table).parent;
    row = parent == Schema::kRoot ? 0 : dossier.tables[table.index].parent[row];
    table = parent;
  }
  return row;
}

bool HangsBelow(const Schema& schema, TableId table, TableId above) {
  while (table.is_valid() && table != above) table = schema.table(table).parent;
  return table.is_valid();
}

bool MayHaveMore(const dossier::Dossier& dossier, TableId table, TableId above, std::size_t row) {
  if (table == above || table == Schema::kRoot) return false;
  const TableId parent = dossier.schema->table(table).parent;
  if (MayHaveMore(dossier, parent, above, row)) return true;
  const dossier::TableData& data = dossier.tables[table.index];
  if (parent == Schema::kRoot) return !data.supplied;
  for (std::size_t holder = 0; holder < RowCount(dossier, parent); ++holder)
    if (Ancestor(dossier, parent, holder, above) == row && !data.supplied_for[holder]) return true;
  return false;
}

}  // namespace footrule::reference
