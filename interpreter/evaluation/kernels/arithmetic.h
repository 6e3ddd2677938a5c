// What + - * / share: a pass over two columns in which two known numbers are the usual case.
#pragma once

#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

// Rule: Known(a, b) for two known numbers, Range(a, b) for the bounds of an open result.
// The rows of `result` are as a writer begins them, or, for `a` that is the result itself, known where `a` is.
template <class Rule>
void CombinePair(NumberWriter& result, const NumberView& a, const NumberView& b) {
  const std::size_t rows = result.column.state.size();
  if (AreAllKnown(a, b, rows)) {
    Number* const written = result.column.value.data();   // their state is known from the beginning
    PassOver(a.at, b.at, [&](auto of_a, auto of_b) {
      for (std::size_t row = 0; row < rows; ++row) written[row] = Rule::Known(a.values[of_a(row)], b.values[of_b(row)]);
    });
    return;
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const State left = a.state(row);
    const State right = b.state(row);
    if (left == State::kKnown && right == State::kKnown) {
      result.Set(row, Rule::Known(a.value(row), b.value(row)));
      continue;
    }
    const State state = Stronger(Operand(left), Operand(right));
    result.Open(row, state, state == State::kDefective ? Bounds{} : Rule::Range(a.Range(row), b.Range(row)));
  }
}

// ((first RULE second) RULE third) …
template <class Rule>
values::Column CombineAll(const Run& run, const Node& node) {
  NumberWriter result(run.Rows(node));
  const std::vector<NumberView> args = Inputs<NumberKind>(run, node);
  if (args.size() == 1) {
    for (std::size_t row = 0; row < run.Rows(node); ++row) result.Copy(row, args[0], row);
    return std::move(result.column);
  }
  CombinePair<Rule>(result, args[0], args[1]);
  for (std::size_t i = 2; i < args.size(); ++i) CombinePair<Rule>(result, View(result.column, kOwnRow), args[i]);
  return std::move(result.column);
}

}  // namespace footrule::evaluation
