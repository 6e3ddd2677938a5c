// Rounding by GB/T 8170, to a written interval or to the decimals a cell was written with.
#include "evaluation/kernels/kernels.h"
#include "values/rounding.h"

namespace footrule::evaluation {

namespace {

std::optional<Number> RoundEnd(const std::optional<Number>& end, const Number& interval) {
  return end ? std::optional(values::RoundHalfEven(*end, interval)) : std::nullopt;
}

// Rounding never turns an order round, so the bounds of an open value are rounded like the value.
void RoundCell(NumberWriter& result, std::size_t row, const NumberView& value, const NumberView& interval) {
  const State state = Stronger(Operand(value.state(row)), Operand(interval.state(row)));
  if (interval.state(row) != State::kKnown) return result.Open(row, state);
  const Number& step = interval.value(row);
  if (step.sign() <= 0) return result.Open(row, State::kDefective);
  if (state == State::kKnown) return result.Set(row, values::RoundHalfEven(value.value(row), step));
  const Bounds range = value.Range(row);
  result.Open(row, state, {RoundEnd(range.low, step), RoundEnd(range.high, step)});
}

}  // namespace

values::Column EvaluateRound(Run& run, const Node& node) {
  const NumberView value = Input<NumberKind>(run, node, 0);
  const NumberView interval = Input<NumberKind>(run, node, 1);
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) RoundCell(result, row, value, interval);
  return std::move(result.column);
}

values::Column EvaluateWrittenInterval(Run& run, const Node& node) {
  const NumberView cell = Input<NumberKind>(run, node, 0);
  const dossier::FieldData& data = run.dossier.fields[node.field.index];
  const auto factor = [&](std::size_t row) {
    return row < data.written_unit.size() ? run.dossier.units[data.written_unit[row]].factor : Number(1);
  };
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    const bool written = cell.state(row) == State::kKnown && row < data.written_decimals.size();
    if (written) result.Set(row, Number::PowerOfTen(-int{data.written_decimals[row]}) * factor(row));
    else result.Open(row, cell.state(row) == State::kKnown ? State::kUnknown : cell.state(row));
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
