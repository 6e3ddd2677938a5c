// Division: by a known zero it is defective, by what may be zero it is open without bounds.
#include "evaluation/kernels/arithmetic.h"

namespace footrule::evaluation {

namespace {

void DivideKnown(NumberWriter& result, std::size_t row, const Number& a, const Number& b) {
  if (auto quotient = Number::Divide(a, b)) result.Set(row, std::move(*quotient));
  else result.Open(row, State::kDefective);
}

void DivideOpen(NumberWriter& result, std::size_t row, const NumberView& a, const NumberView& b) {
  const State state = Stronger(Operand(a.state(row)), Operand(b.state(row)));
  const Bounds divisor = b.Range(row);
  const bool zero = IsPoint(divisor) && divisor.low->sign() == 0;
  if (zero || state == State::kDefective) result.Open(row, State::kDefective);
  else result.Open(row, state, DivideBounds(a.Range(row), divisor));
}

}  // namespace

values::Column EvaluateDivide(Run& run, const Node& node) {
  const NumberView a = Input<NumberKind>(run, node, 0);
  const NumberView b = Input<NumberKind>(run, node, 1);
  const std::size_t rows = run.Rows(node);
  NumberWriter result(rows);
  if (AreAllKnown(a, b, rows)) {
    PassOver(a.at, b.at, [&, written = result.column.value.data()](auto of_a, auto of_b) {
      for (std::size_t row = 0; row < rows; ++row) {
        if (auto quotient = Number::Divide(a.values[of_a(row)], b.values[of_b(row)])) written[row] = *std::move(quotient);
        else result.Open(row, State::kDefective);
      }
    });
    return std::move(result.column);
  }
  for (std::size_t row = 0; row < rows; ++row) {
    if (a.state(row) == State::kKnown && b.state(row) == State::kKnown) DivideKnown(result, row, a.value(row), b.value(row));
    else DivideOpen(result, row, a, b);
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
