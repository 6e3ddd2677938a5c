#include "evaluation/kernels/arithmetic.h"

namespace footrule::evaluation {

namespace {

struct Product {
  static Number Known(const Number& a, const Number& b) { return a * b; }
  static Bounds Range(const Bounds& a, const Bounds& b) { return MultiplyBounds(a, b); }
};

}  // namespace

values::Column EvaluateMultiply(Run& run, const Node& node) { return CombineAll<Product>(run, node); }

}  // namespace footrule::evaluation
