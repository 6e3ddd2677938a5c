#include "reference/extreme.h"

#include "reference/interval.h"

namespace footrule::reference {

namespace {

// The least of contenders that count; the greatest is the least of opposites.
struct Least {
  State reason = State::kKnown;
  bool none = false;             // a stated none that counts
  bool any = false;              // something that is or may be a number
  bool certain = false;          // something that is a number and counts for certain
  bool endless = false;
  std::optional<Rational> low;   // the least any of them can be
  std::optional<Rational> high;  // the least certain upper end

  void Add(const Contender& contender, const Bounds& range) {
    const bool counts = IsTrue(contender.counts);
    if (!counts) reason = Stronger(reason, contender.counts.state);
    if (contender.value.state == State::kNone) {
      none = none || counts;
      return;
    }
    if (!contender.value.is_known()) reason = Stronger(reason, contender.value.state);
    any = true;
    if (!range.low) endless = true;
    else if (!low || *range.low < *low) low = range.low;
    const bool sure = counts && (contender.value.is_known() || !contender.may_be_none);
    certain = certain || sure;
    if (sure && range.high && (!high || *range.high < *high)) high = range.high;
  }

  Value Result(bool more) {
    if (reason == State::kDefective) return Open(reason);
    if (more) reason = Stronger(reason, State::kUnknown);
    if (!any && !more && none) return Open(State::kNone);
    if (!certain) return Open(Stronger(reason, State::kUnknown));
    if (endless || more) low.reset();
    if (low && high && *low == *high) return Known(*low);
    return Open(reason, {low, high});
  }
};

}  // namespace

Value Extreme(const std::vector<Contender>& contenders, bool is_least, bool more) {
  Least least;
  for (const Contender& contender : contenders) {
    const Bounds range = contender.value.state == State::kNone ? Bounds{} : RangeOf(contender.value);
    least.Add(contender, is_least ? range : Negate(range));
  }
  Value result = least.Result(more);
  if (is_least) return result;
  if (result.is_known()) return Known(Rational(-result.number()));
  result.bounds = Negate(result.bounds);
  return result;
}

}  // namespace footrule::reference
