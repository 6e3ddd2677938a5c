// mean: of nothing it is unknown. Rows that may not count are taken or left so that the mean is as small, or as large, as it can be.
#include <functional>

#include "evaluation/fold/folds.h"

namespace footrule::evaluation {

namespace {

// The smallest mean (Before = less) or the largest (greater) of `count` values that add up to `sum` and any of `more`.
template <class Before>
Number Furthest(Number sum, std::int64_t count, std::vector<Number> more, Before before) {
  std::sort(more.begin(), more.end(), before);
  for (const Number& value : more) {
    if (!before(value * Number(count), sum)) break;
    sum = sum + value;
    ++count;
  }
  return *Number::Divide(sum, Number(count));
}

struct Mean {
  Number known;                       // sum of rows that count and are known
  Bounds rest = Point(Number());      // sum of the others that count
  std::int64_t sure = 0;              // how many count
  std::vector<Bounds> maybe;          // rows that may count
  State reason = State::kKnown;

  void Add(const NumberView& values, std::size_t row, Truth inclusion) {
    if (inclusion == Truth::kTrue) ++sure;
    if (inclusion == Truth::kTrue && values.state(row) == State::kKnown) known = known + values.value(row);
    else AddOpen(values.Range(row), Operand(values.state(row)), inclusion);
  }
  void AddOpen(const Bounds& range, State state, Truth inclusion) {
    reason = Stronger(reason, Stronger(OpenState(inclusion), state));
    if (inclusion == Truth::kTrue) rest = AddBounds(rest, range);
    else maybe.push_back(range);
  }
  void Merge(const Mean& other) {
    known = known + other.known;
    rest = AddBounds(rest, other.rest);
    sure += other.sure;
    maybe.insert(maybe.end(), other.maybe.begin(), other.maybe.end());
    reason = Stronger(reason, other.reason);
  }

  template <class End, class Before>
  std::optional<Number> Reach(End end, Before before) const {
    std::vector<Number> more;
    for (const Bounds& range : maybe) {
      if (!(range.*end)) return std::nullopt;
      more.push_back(*(range.*end));
    }
    if (!(rest.*end)) return std::nullopt;
    return Furthest(known + *(rest.*end), sure, std::move(more), before);
  }
  void Write(NumberWriter& result, std::size_t group, bool open) const {
    if (reason == State::kDefective) return result.Open(group, reason);
    if (open || sure == 0) return result.Open(group, State::kUnknown);
    if (reason == State::kKnown) return result.Set(group, *Number::Divide(known, Number(sure)));
    result.Open(group, reason, {Reach(&Bounds::low, std::less<Number>()), Reach(&Bounds::high, std::greater<Number>())});
  }
};

}  // namespace

values::Column FoldMean(const Run& run, const Node& node, const FoldInput& input) {
  const NumberView values = FoldValue<NumberKind>(run, node, 0);
  const auto groups = Accumulate<Mean>(input, [] { return Mean(); }, [&](Mean& mean, std::size_t row, Truth inclusion) { mean.Add(values, row, inclusion); });
  return WriteNumbers(input, groups);
}

}  // namespace footrule::evaluation
