#include "semantics/checker/open_dimension.h"

#include "semantics/core/machine.h"

namespace footrule::semantics {
namespace {

using schema::Schema;
using values::BaseId;
using values::Dimension;

// `row.factor`, and what tells it from other rows of that name.
std::string NameOf(const Context& context, const RowRef& row) {
  const Schema& schema = context.program.schema;
  std::string name = row.variable->noun;
  TableId table = row.variable->table;
  for (const RowStep& step : row.steps) {
    table = TableBehind(schema, table, step);
    name += "." + (step.kind == RowStep::Kind::kReference ? schema.field(step.reference).name : schema.table(table).noun);
  }
  return name;
}

bool IsHome(const Context& context, const RowRef& row) { return !row.variable || (row.steps.empty() && context.home_row == row.variable->id); }

BaseId BaseAt(Context& context, BaseId declared, const RowRef& row) {
  const std::string of = NameOf(context, row);
  const auto [at, fresh] = context.row_bases.try_emplace({declared.index, row.variable->id.index, of});
  if (!fresh) return at->second;
  const values::BaseDimension base = context.schema().dimensions.base(declared);
  return at->second = context.schema().dimensions.AddBase({base.name + " of " + of, {of + "的" + base.label.zh, base.label.en + " of " + of}, "", true});
}

}  // namespace

Type AtRow(Context& context, Type type, const RowRef& row) {
  if (IsHome(context, row)) return type;
  const Dimension declared = type.dimension;
  for (const auto& [base, exponent] : declared.factors()) {
    if (!context.program.schema.dimensions.base(base).open) continue;
    type.dimension = type.dimension * (Dimension::Base(BaseAt(context, base, row)) / Dimension::Base(base)).Power(exponent);
  }
  return type;
}

}  // namespace footrule::semantics
