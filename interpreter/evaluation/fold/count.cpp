// count: rows that certainly count, and how many more may.
#include "evaluation/fold/folds.h"

namespace footrule::evaluation {

namespace {

struct Count {
  std::int64_t sure = 0, maybe = 0;
  State reason = State::kKnown;

  void Add(Truth inclusion) {
    if (inclusion == Truth::kTrue) ++sure;
    else ++maybe;
    reason = Stronger(reason, OpenState(inclusion));
  }
  void Merge(const Count& other) {
    sure += other.sure;
    maybe += other.maybe;
    reason = Stronger(reason, other.reason);
  }
  void Write(NumberWriter& result, std::size_t group, bool open) const {
    if (reason == State::kDefective) return result.Open(group, reason);
    if (open) return result.Open(group, State::kUnknown, {Number(sure), std::nullopt});
    if (maybe == 0) return result.Set(group, Number(sure));
    result.Open(group, reason, {Number(sure), Number(sure + maybe)});
  }
};

}  // namespace

values::Column FoldCount(const Run&, const Node&, const FoldInput& input) {
  const auto groups = Accumulate<Count>(input, [] { return Count(); }, [](Count& count, std::size_t, Truth inclusion) { count.Add(inclusion); });
  return WriteNumbers(input, groups);
}

}  // namespace footrule::evaluation
