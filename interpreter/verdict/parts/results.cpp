#include "verdict/parts/parts.h"
#include "verdict/words/value.h"

namespace footrule::verdict {
namespace {

using values::Outcome;
using values::State;

void SetNumber(const Context& context, Spot spot, const values::UnitExpression& unit, ResultValue* result) {
  const auto* column = std::get_if<values::NumberColumn>(&context.reader.trace().columns[spot.node.index]);
  if (column == nullptr || context.reader.StateAt(spot) != State::kKnown || spot.row >= column->value.size()) return;
  if (context.reader.node(spot.node).type.kind != schema::TypeKind::kNumber) return;
  const NumberWords number = ShowNumber(column->value[spot.row], unit);
  result->number = number.number.exact.zh;
  result->unit = number.unit;
}

void SetValue(const Context& context, const semantics::Definition& definition, Spot spot, ResultValue* result) {
  const values::UnitExpression unit = definition.display_unit.text.empty() ? ShownUnit(context, spot.node) : definition.display_unit;
  const Words words = ShowValue(context, spot, &unit);
  result->value = words.exact;
  if (words.brief != words.exact) result->short_value = words.brief;
  SetNumber(context, spot, unit, result);
}

void SetMissing(Workbench& bench, Spot spot, ResultValue* result) {
  if (result->state != Outcome::kUndetermined) return;
  MissingWalk walk(bench.causes, kMissingLimit);
  walk.From(spot);
  for (const Datum& datum : walk.data()) result->missing.push_back(bench.context.cells.Cell(datum));
}

ResultValue MakeResult(Workbench& bench, const semantics::Definition& definition, Spot spot) {
  const Context& context = bench.context;
  const plan::Frame& frame = context.reader.frame(context.reader.node(spot.node).frame);
  ResultValue result;
  result.name = definition.name;
  result.label = definition.label;
  result.clauses = ClausesOf(context.reader.program(), definition.clauses);
  if (frame.kind == plan::Frame::Kind::kTable) result.subject = context.reader.dossier().RowName(frame.table, spot.row);
  result.state = OutcomeOf(context.reader.StateAt(spot));
  result.known = result.state == Outcome::kMet;
  SetValue(context, definition, spot, &result);
  SetMissing(bench, spot, &result);
  return result;
}

}  // namespace

std::vector<ResultValue> MakeResults(Workbench& bench) {
  std::vector<ResultValue> results;
  const TraceReader& reader = bench.context.reader;
  for (std::size_t i = 0; i < reader.plan().definitions.size(); ++i) {
    const semantics::Definition& definition = reader.program().definitions[i];
    const plan::NodeId node = reader.plan().definitions[i];
    if (!definition.is_result || !node.is_valid()) continue;
    const std::size_t rows = reader.trace().frame_rows[reader.node(node).frame.index];
    for (std::size_t row = 0; row < rows; ++row) results.push_back(MakeResult(bench, definition, {node, row}));
  }
  return results;
}

}  // namespace footrule::verdict
