// distinct: how many different values there are. A stated none is a value of its own; an unknown one may be a new value or an old one.
#include "evaluation/fold/folds.h"

namespace footrule::evaluation {

namespace {

std::int64_t CountDistinct(std::vector<KeyCode>& codes) {
  std::sort(codes.begin(), codes.end());
  return std::unique(codes.begin(), codes.end()) - codes.begin();
}

State StateOf(KeyCode code) {
  if (code == kJudgementKey) return State::kJudgement;
  return code == kUnknownKey ? State::kUnknown : code == kDefectiveKey ? State::kDefective : State::kKnown;
}

struct Distinct {
  std::vector<KeyCode> sure, maybe;    // values of rows that count, that may count
  std::int64_t open_sure = 0, open_maybe = 0;
  State reason = State::kKnown;

  void Add(KeyCode code, Truth inclusion) {
    const bool counts = inclusion == Truth::kTrue;
    const State state = StateOf(code);
    reason = Stronger(reason, Stronger(OpenState(inclusion), state));
    if (state == State::kKnown) (counts ? sure : maybe).push_back(code);
    else ++(counts ? open_sure : open_maybe);
  }
  void Merge(const Distinct& other) {
    sure.insert(sure.end(), other.sure.begin(), other.sure.end());
    maybe.insert(maybe.end(), other.maybe.begin(), other.maybe.end());
    open_sure += other.open_sure;
    open_maybe += other.open_maybe;
    reason = Stronger(reason, other.reason);
  }
  void Write(NumberWriter& result, std::size_t group, bool open) const {
    if (reason == State::kDefective) return result.Open(group, reason);
    std::vector<KeyCode> all = sure;
    const std::int64_t low = std::max<std::int64_t>(CountDistinct(all), open_sure > 0 ? 1 : 0);
    if (open) return result.Open(group, State::kUnknown, {Number(low), std::nullopt});
    all = sure;
    all.insert(all.end(), maybe.begin(), maybe.end());
    const std::int64_t high = CountDistinct(all) + open_sure + open_maybe;
    if (low == high) return result.Set(group, Number(low));
    result.Open(group, reason, {Number(low), Number(high)});
  }
};

}  // namespace

values::Column FoldDistinct(const Run& run, const Node& node, const FoldInput& input) {
  KeyMap map;
  const std::vector<KeyCode> codes = CodesOf(run, node.inputs[0], run.plan.links[node.link.index].from, map);
  const auto add = [&](Distinct& distinct, std::size_t row, Truth inclusion) { distinct.Add(codes[row], inclusion); };
  const auto groups = Accumulate<Distinct>(input, [] { return Distinct(); }, add);
  return WriteNumbers(input, groups);
}

}  // namespace footrule::evaluation
