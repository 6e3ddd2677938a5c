// days_covered: length of the union of intervals. At least what certainly counts with its inner ends, at most all with their outer ends.
#include "evaluation/fold/folds.h"
#include "values/date.h"

namespace footrule::evaluation {

namespace {

using values::Date;
using Stretch = std::pair<Date, Date>;
using End = std::optional<Number>;

std::optional<Stretch> StretchOf(const End& from, const End& to) {
  const auto first = from ? from->ToInteger() : std::nullopt;
  const auto last = to ? to->ToInteger() : std::nullopt;
  if (!first || !last) return std::nullopt;
  return Stretch{Date{static_cast<std::int32_t>(*first)}, Date{static_cast<std::int32_t>(*last)}};
}

struct Covered {
  std::vector<Stretch> inner, outer;
  bool endless = false;
  State reason = State::kKnown;

  void Add(const NumberView& from, const NumberView& to, std::size_t row, Truth inclusion) {
    const State state = Stronger(Operand(from.state(row)), Operand(to.state(row)));
    reason = Stronger(reason, Stronger(OpenState(inclusion), state));
    const Bounds first = from.Range(row), last = to.Range(row);
    const auto least = StretchOf(first.high, last.low);
    const auto most = StretchOf(first.low, last.high);
    if (least && inclusion == Truth::kTrue) inner.push_back(*least);
    if (most) outer.push_back(*most);
    else endless = true;
  }
  void Merge(const Covered& other) {
    inner.insert(inner.end(), other.inner.begin(), other.inner.end());
    outer.insert(outer.end(), other.outer.begin(), other.outer.end());
    endless = endless || other.endless;
    reason = Stronger(reason, other.reason);
  }
  void Write(NumberWriter& result, std::size_t group, bool open) const {
    if (reason == State::kDefective) return result.Open(group, reason);
    const Number low = values::DaysCovered(inner);
    if (open) return result.Open(group, State::kUnknown, {low, std::nullopt});
    if (reason == State::kKnown) return result.Set(group, low);
    result.Open(group, reason, {low, endless ? End() : End(values::DaysCovered(outer))});
  }
};

}  // namespace

values::Column FoldDaysCovered(const Run& run, const Node& node, const FoldInput& input) {
  const NumberView from = FoldValue<NumberKind>(run, node, 0);
  const NumberView to = FoldValue<NumberKind>(run, node, 1);
  const auto add = [&](Covered& covered, std::size_t row, Truth inclusion) { covered.Add(from, to, row, inclusion); };
  const auto groups = Accumulate<Covered>(input, [] { return Covered(); }, add);
  return WriteNumbers(input, groups);
}

}  // namespace footrule::evaluation
