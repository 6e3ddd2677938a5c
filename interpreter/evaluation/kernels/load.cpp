// Fields of the dossier. An unknown number lies within the bounds its field declares; an act that is not recorded lies after the as-of date.
#include "evaluation/kernels/declared_bounds.h"
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

using dossier::FieldData;
using schema::Field;
using values::Column;
using values::NumberColumn;

bool HasShape(const Run& run, const Node& node, const Column& column) {
  return WithKind(node.type.kind, [&](auto kind) {
    using Typed = typename decltype(kind)::Column;
    const Typed* typed = std::get_if<Typed>(&column);
    if (!typed) return false;
    if constexpr (std::is_same_v<Typed, values::TruthColumn>) return typed->value.size() == run.Rows(node);
    else if constexpr (std::is_same_v<Typed, values::RowColumn>) return typed->row.size() == run.Rows(node);
    else return typed->state.size() == run.Rows(node);
  });
}

bool IsAct(const Run& run, const Field& field) {
  return field.type.kind == schema::TypeKind::kDate && run.dossier.schema->table(field.table).records;
}

bool HasUnknown(const NumberColumn& column) { return values::Holds(column.state, State::kUnknown); }

// A cell that was there but could not be read says nothing about whether the act was done.
bool IsMissing(const FieldData& data, std::size_t row) { return row >= data.places.size() || !data.places[row].is_present(); }

Column WithBounds(const Run& run, const Field& field, const FieldData& data) {
  NumberColumn column = std::get<NumberColumn>(data.column);
  if (column.bounds.empty()) column.bounds.resize(column.state.size());
  const bool act = IsAct(run, field);
  const Bounds undone{Number(std::int64_t{run.trace.as_of.days} + 1), std::nullopt};
  for (std::size_t row = 0; row < column.state.size(); ++row) {
    if (column.state[row] != State::kUnknown) continue;
    column.bounds[row] = Narrow(column.bounds[row], DeclaredBounds(field));
    if (act && IsMissing(data, row)) column.bounds[row] = Narrow(column.bounds[row], undone);
  }
  return column;
}

}  // namespace

const Column* ColumnAsItStands(const Run& run, const Node& node) {
  const Field& field = run.dossier.schema->field(node.field);
  const Column& column = run.dossier.fields[node.field.index].column;
  if (!HasShape(run, node, column)) return nullptr;
  const NumberColumn* numbers = std::get_if<NumberColumn>(&column);
  if (!numbers || (!field.low && !field.high && !IsAct(run, field))) return &column;
  return HasUnknown(*numbers) ? nullptr : &column;
}

Column EvaluateLoad(Run& run, const Node& node) {
  const FieldData& data = run.dossier.fields[node.field.index];
  if (!HasShape(run, node, data.column)) return OpenColumn(node.type.kind, run.Rows(node), State::kUnknown);
  return WithBounds(run, run.dossier.schema->field(node.field), data);
}

}  // namespace footrule::evaluation
