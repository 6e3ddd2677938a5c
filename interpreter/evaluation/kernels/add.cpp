#include "evaluation/kernels/arithmetic.h"

namespace footrule::evaluation {

namespace {

struct Sum {
  static Number Known(const Number& a, const Number& b) { return a + b; }
  static Bounds Range(const Bounds& a, const Bounds& b) { return AddBounds(a, b); }
};
struct Difference {
  static Number Known(const Number& a, const Number& b) { return a - b; }
  static Bounds Range(const Bounds& a, const Bounds& b) { return SubtractBounds(a, b); }
};

// From one day to another.
struct Days {
  static Number Known(const Number& a, const Number& b) { return a - b; }
  static Bounds Range(const Bounds& a, const Bounds& b) { return SubtractBounds(a, CountedFrom(b)); }
};

bool IsBetweenDays(const Run& run, const Node& node) {
  return node.inputs.size() == 2 && run.plan.nodes[node.inputs[1].index].type.kind == schema::TypeKind::kDate;
}

}  // namespace

values::Column EvaluateAdd(Run& run, const Node& node) { return CombineAll<Sum>(run, node); }
values::Column EvaluateSubtract(Run& run, const Node& node) {
  return IsBetweenDays(run, node) ? CombineAll<Days>(run, node) : CombineAll<Difference>(run, node);
}

values::Column EvaluateNegate(Run& run, const Node& node) {
  const NumberView from = Input<NumberKind>(run, node, 0);
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    if (from.state(row) == State::kKnown) result.Set(row, -from.value(row));
    else result.Open(row, Operand(from.state(row)), NegateBounds(from.Range(row)));
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
