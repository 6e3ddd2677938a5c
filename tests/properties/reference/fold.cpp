#include "reference/fold.h"

#include "reference/dates.h"
#include "reference/extreme.h"
#include "reference/interval.h"

namespace footrule::reference {

using semantics::FoldOp;

namespace {

using Rows = std::vector<FoldRow>;

// The strongest reason why an aggregate of numbers is open.
State ReasonOf(const Rows& rows, bool more) {
  State reason = more ? State::kUnknown : State::kKnown;
  for (const FoldRow& row : rows) {
    reason = Stronger(reason, AsOperand(row.counts));
    reason = Stronger(reason, Stronger(AsOperand(row.value), AsOperand(row.value2)));
  }
  return reason;
}

Value Count(const Rows& rows, bool more) {
  std::size_t sure = 0;
  for (const FoldRow& row : rows) sure += IsTrue(row.counts);
  const State reason = ReasonOf(rows, more);
  if (reason == State::kKnown) return Known(Rational(sure));
  return Open(reason, {Rational(sure), more ? std::nullopt : std::optional<Rational>(rows.size())});
}

// What is left out adds nothing.
Value Sum(const Rows& rows, bool more) {
  const State reason = ReasonOf(rows, more);
  if (reason == State::kDefective) return Open(reason);
  Bounds total = Point(0);
  for (const FoldRow& row : rows) total = Add(total, IsTrue(row.counts) ? RangeOf(row.value) : Hull(RangeOf(row.value), Point(0)));
  if (reason == State::kKnown) return Known(*total.low);
  return Open(reason, more ? Bounds{} : total);
}

// The smallest mean (largest for the ends `high`) of the rows that count and any choice of those that may.
std::optional<Rational> FurthestMean(const Rows& rows, bool smallest) {
  Rational sum = 0;
  std::size_t count = 0;
  std::vector<Rational> maybe;
  for (const FoldRow& row : rows) {
    const Bounds range = RangeOf(row.value);
    const auto& end = smallest ? range.low : range.high;
    if (!end) return std::nullopt;
    if (!IsTrue(row.counts)) {
      maybe.push_back(*end);
      continue;
    }
    sum += *end;
    ++count;
  }
  std::optional<Rational> best;
  for (std::size_t chosen = 0; chosen < (std::size_t{1} << maybe.size()); ++chosen) {
    Rational total = sum;
    std::size_t number = count;
    for (std::size_t i = 0; i < maybe.size(); ++i) {
      if (!(chosen >> i & 1)) continue;
      total += maybe[i];
      ++number;
    }
    const Rational mean = total / Rational(number);
    if (!best || (smallest ? mean < *best : mean > *best)) best = mean;
  }
  return best;
}

Value Mean(const Rows& rows, bool more) {
  const State reason = ReasonOf(rows, more);
  if (reason == State::kDefective) return Open(reason);
  std::size_t sure = 0;
  for (const FoldRow& row : rows) sure += IsTrue(row.counts);
  if (sure == 0) return Open(State::kUnknown);   // of nothing
  if (reason != State::kKnown) return Open(reason, more ? Bounds{} : Bounds{FurthestMean(rows, true), FurthestMean(rows, false)});
  return Known(*FurthestMean(rows, true));
}

Value FoldExtreme(const Rows& rows, bool least, bool more, bool may_be_none) {
  std::vector<Contender> contenders;
  for (const FoldRow& row : rows) contenders.push_back({row.counts, row.value, may_be_none});
  return Extreme(contenders, least, more);
}

Value Every(const Rows& rows, bool more) {
  Value result = more ? Open(State::kUnknown) : Known(true);
  for (const FoldRow& row : rows) {
    Value one = row.value;
    if (!IsTrue(row.counts)) one = Or(Not(row.counts), row.value);   // if it counts, it holds
    result = And(result, one);
  }
  return result;
}

Value Some(const Rows& rows, bool more) {
  Value result = more ? Open(State::kUnknown) : Known(false);
  for (const FoldRow& row : rows) result = Or(result, And(row.counts, row.value));
  return result;
}

// How many different values; a stated none is one of them.
Value Distinct(const Rows& rows, bool more) {
  State reason = more ? State::kUnknown : State::kKnown;
  std::vector<Value> sure, all;
  std::size_t open = 0, open_sure = 0;
  const auto add = [](std::vector<Value>& values, const Value& value) {
    for (const Value& known : values)
      if (Same(known, value)) return;
    values.push_back(value);
  };
  for (const FoldRow& row : rows) {
    const bool counts = IsTrue(row.counts);
    reason = Stronger(reason, AsOperand(row.counts));
    if (row.value.is_open()) {
      reason = Stronger(reason, row.value.state);
      ++open;
      open_sure += counts;
      continue;
    }
    add(all, row.value);
    if (counts) add(sure, row.value);
  }
  if (reason == State::kDefective) return Open(reason);
  const std::size_t low = sure.empty() && open_sure > 0 ? 1 : sure.size();
  const std::size_t high = all.size() + open;
  if (!more && low == high) return Known(Rational(low));
  return Open(reason, {Rational(low), more ? std::nullopt : std::optional<Rational>(high)});
}

using Stretch = std::pair<std::int64_t, std::int64_t>;
std::optional<Stretch> StretchOf(const std::optional<Rational>& from, const std::optional<Rational>& to) {
  if (!from || !to) return std::nullopt;
  return Stretch{static_cast<std::int64_t>(Floor(*from)), static_cast<std::int64_t>(Floor(*to))};
}

// At least what certainly counts between the inner ends, at most everything between the outer ones.
Value Covered(const Rows& rows, bool more) {
  const State reason = ReasonOf(rows, more);
  if (reason == State::kDefective) return Open(reason);
  std::vector<Stretch> inner, outer;
  bool endless = more;
  for (const FoldRow& row : rows) {
    const Bounds from = RangeOf(row.value), to = RangeOf(row.value2);
    const auto least = StretchOf(from.high, to.low), most = StretchOf(from.low, to.high);
    if (least && IsTrue(row.counts)) inner.push_back(*least);
    if (most) outer.push_back(*most);
    else endless = true;
  }
  const Rational low(DaysCovered(inner));
  if (reason == State::kKnown) return Known(low);
  return Open(reason, {low, endless ? std::nullopt : std::optional<Rational>(DaysCovered(outer))});
}

}  // namespace

Value FoldRows(FoldOp op, const Rows& rows, bool more, bool may_be_none) {
  switch (op) {
    case FoldOp::kCount: return Count(rows, more);
    case FoldOp::kSum: return Sum(rows, more);
    case FoldOp::kMean: return Mean(rows, more);
    case FoldOp::kLeast: return FoldExtreme(rows, true, more, may_be_none);
    case FoldOp::kGreatest: return FoldExtreme(rows, false, more, may_be_none);
    case FoldOp::kAll: return Every(rows, more);
    case FoldOp::kAny: return Some(rows, more);
    case FoldOp::kDistinct: return Distinct(rows, more);
    case FoldOp::kDaysCovered: return Covered(rows, more);
  }
  return Open(State::kDefective);
}

}  // namespace footrule::reference
