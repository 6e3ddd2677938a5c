// sum: an open row adds a range, one that may not count a range that holds zero.
#include "evaluation/fold/folds.h"
#include "foundation/number_sum.h"

namespace footrule::evaluation {

namespace {

struct Sum {
  foundation::NumberSum sure;        // of rows that count and are known
  Bounds rest = Point(Number());     // of all others
  State reason = State::kKnown;

  void Add(const NumberView& values, std::size_t row, Truth inclusion) {
    if (inclusion == Truth::kTrue && values.state(row) == State::kKnown) sure.Add(values.value(row));
    else AddOpen(values, row, inclusion);
  }
  void AddOpen(const NumberView& values, std::size_t row, Truth inclusion) {
    reason = Stronger(reason, Stronger(OpenState(inclusion), Operand(values.state(row))));
    const Bounds range = values.Range(row);
    rest = AddBounds(rest, inclusion == Truth::kTrue ? range : Hull(range, Point(Number())));
  }
  void Merge(const Sum& other) {
    sure.Add(other.sure);
    rest = AddBounds(rest, other.rest);
    reason = Stronger(reason, other.reason);
  }
  void Write(NumberWriter& result, std::size_t group, bool open) const {
    if (reason == State::kDefective) return result.Open(group, reason);
    if (open) return result.Open(group, State::kUnknown);
    if (reason == State::kKnown) return result.Set(group, sure.Total());
    result.Open(group, reason, AddBounds(rest, Point(sure.Total())));
  }
};

}  // namespace

values::Column FoldSum(const Run& run, const Node& node, const FoldInput& input) {
  const NumberView values = FoldValue<NumberKind>(run, node, 0);
  const auto groups = Accumulate<Sum>(input, [] { return Sum(); }, [&](Sum& sum, std::size_t row, Truth inclusion) { sum.Add(values, row, inclusion); });
  return WriteNumbers(input, groups);
}

}  // namespace footrule::evaluation
