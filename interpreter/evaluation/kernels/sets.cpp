// Sets: sorted by id within a row, so that a test is one pass.
#include <algorithm>

#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

using Members = std::span<const SymbolId>;

struct Inside {
  bool operator()(Members a, Members b) const { return std::includes(b.begin(), b.end(), a.begin(), a.end()); }
};
struct Same {
  bool operator()(Members a, Members b) const { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }
};
struct Has {
  bool operator()(SymbolId a, Members b) const { return std::binary_search(b.begin(), b.end(), a); }
};

template <class LeftKind, class Test>
values::Column TestSets(const Run& run, const Node& node) {
  const auto left = Input<LeftKind>(run, node, 0);
  const auto right = Input<SetKind>(run, node, 1);
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.value.size(); ++row) {
    const State state = Stronger(Operand(left.state(row)), Operand(right.state(row)));
    result.value[row] = state == State::kKnown ? values::Decided(Test{}(left.value(row), right.value(row))) : OpenTruth(state);
  }
  return result;
}

}  // namespace

values::Column EvaluateSetHas(Run& run, const Node& node) { return TestSets<SymbolKind, Has>(run, node); }
values::Column EvaluateSetInside(Run& run, const Node& node) { return TestSets<SetKind, Inside>(run, node); }
values::Column EvaluateSetEqual(Run& run, const Node& node) { return TestSets<SetKind, Same>(run, node); }

}  // namespace footrule::evaluation
