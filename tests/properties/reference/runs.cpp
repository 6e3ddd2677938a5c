// Runs, as the page on binders says: rows in the order of their dates, P the stretches that may hold, D the certain ones inside.
#include <algorithm>

#include "reference/evaluator.h"

namespace footrule::reference {

using semantics::RunPart;

namespace {

struct Row { std::size_t row; Value holds; Value date; };
struct Line { std::vector<Row> rows; bool ordered = true; };

Bounds Between(const Rational& low, const Rational& high) { return {low, high}; }

// Of a row that is no entry: it has no run, and nobody asks for more of it.
Value NoRun(RunPart part) { return part == RunPart::kExists ? Known(false) : Open(State::kUnknown); }

Value Ranged(State reason, const Bounds& bounds) { return *bounds.low == *bounds.high ? Known(*bounds.low) : Open(reason, bounds); }

struct Reader {
  const Line& line;
  Rational as_of;

  const Row& at(std::size_t i) const { return line.rows[i]; }
  std::size_t size() const { return line.rows.size(); }
  bool May(std::size_t i) const { return !IsFalse(at(i).holds); }
  bool Must(std::size_t i) const { return IsTrue(at(i).holds); }
  const Rational& Day(std::size_t i) const { return at(i).date.number(); }
  Rational EndBefore(std::size_t i) const { return i < size() ? Day(i) : std::max(as_of, Day(size() - 1)); }

  std::size_t First(std::size_t i) const {   // of P
    while (i > 0 && May(i - 1)) --i;
    return i;
  }
  std::size_t Behind(std::size_t i) const {  // P
    while (i < size() && May(i)) ++i;
    return i;
  }
  std::size_t BehindCertain(std::size_t i) const {
    while (i < size() && Must(i)) ++i;
    return i;
  }
  State Reason(std::size_t from, std::size_t to) const {
    State reason = State::kKnown;
    for (std::size_t i = from; i < to; ++i)
      if (!Must(i)) reason = Stronger(reason, at(i).holds.state);
    return reason;
  }

  Value Each(std::size_t i, RunPart part) const {
    const std::size_t from = First(i), to = Behind(i);
    const State reason = May(i) ? Reason(from, to) : State::kKnown;
    if (Must(i)) {
      const std::size_t end = BehindCertain(i);
      if (i > 0 && Must(i - 1)) return NoRun(part);   // not the first of its D
      if (part == RunPart::kExists) return Known(true);
      if (part == RunPart::kCount) return Ranged(reason, Between(Rational(end - i), Rational(to - from)));
      if (part == RunPart::kFrom) return Ranged(reason, Between(Day(from), Day(i)));
      return Ranged(reason, Between(EndBefore(end), EndBefore(to)));
    }
    for (std::size_t j = from; j < i; ++j)
      if (!Must(j)) return NoRun(part);               // not the first open row of its P
    if (!May(i)) return NoRun(part);
    if (part == RunPart::kExists) return Open(reason);
    if (part == RunPart::kCount) return Ranged(reason, Between(Rational(1), Rational(to - from)));
    if (part == RunPart::kFrom) return Ranged(reason, Between(Day(from), Day(to - 1)));
    return Ranged(reason, Between(EndBefore(from + 1), EndBefore(to)));
  }

  Value ByFirstRow(std::size_t i, RunPart part) const {
    const std::size_t to = Behind(i), end = BehindCertain(i + 1);
    const Value exists = And(at(i).holds, i > 0 ? Not(at(i - 1).holds) : Known(true));
    if (part == RunPart::kExists) return exists;
    if (IsFalse(exists)) return NoRun(part);
    const State reason = Reason(i + 1, to);
    if (part == RunPart::kCount) return Ranged(reason, Between(Rational(end - i), Rational(to - i)));
    if (part == RunPart::kFrom) return Known(Day(i));
    return Ranged(reason, Between(EndBefore(end), EndBefore(to)));
  }
};

Value SameKeys(const std::vector<Value>& a, const std::vector<Value>& b) {
  State reason = State::kKnown;
  for (std::size_t i = 0; i < a.size(); ++i) reason = Stronger(Stronger(reason, AsOperand(a[i])), AsOperand(b[i]));
  if (reason != State::kKnown) return Open(State::kUnknown);
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!Same(a[i], b[i])) return Known(false);
  return Known(true);
}

// Where the order is not known.
Value Unordered(const Row& row, RunPart part) {
  if (part == RunPart::kCount) return Open(State::kUnknown, {Rational(1), std::nullopt});
  if (part != RunPart::kExists) return Open(State::kUnknown);
  return And(row.holds, Open(row.date.is_known() ? State::kUnknown : row.date.state));
}

}  // namespace

// The member's own sides of the equalities that say which rows belong together.
std::vector<Value> Evaluator::RunKeys(const semantics::Run& run, const Environment& environment) {
  std::vector<Value> keys;
  for (const ExprRef& link : run.links) {
    const semantics::Compare& equality = std::get<semantics::Compare>(link->node);
    keys.push_back(Evaluate(variables_.Mentions(equality.left, run.member->id) ? equality.left : equality.right, environment));
  }
  return keys;
}

// Which rows stand in one order does not hang on the row outside that asks.
Value Evaluator::Node(const semantics::Expr&, const semantics::RunRead& node, const Environment& environment) {
  const semantics::Run& run = *node.run;
  const Row self{FindBinding(environment, run.member->id)->row, Evaluate(run.condition, environment), Evaluate(run.order, environment)};
  const std::vector<Value> own = RunKeys(run, environment);
  const Range range = RangeOver(run.member, run.domain, environment);
  Line line;
  line.ordered = range.state == State::kKnown && !range.more;
  for (const Item& item : range.items) {
    Environment inner = environment;
    inner.push_back(item.binding);
    const Value belongs = And(item.belongs, SameKeys(RunKeys(run, inner), own));
    if (IsFalse(belongs)) continue;
    line.rows.push_back({item.binding.row, Evaluate(run.condition, inner), Evaluate(run.order, inner)});
    line.ordered = line.ordered && IsTrue(belongs) && line.rows.back().date.is_known();
  }
  if (!line.ordered) return Unordered(self, node.part);
  std::stable_sort(line.rows.begin(), line.rows.end(), [](const Row& a, const Row& b) { return a.date.number() < b.date.number(); });
  const auto place = std::find_if(line.rows.begin(), line.rows.end(), [&](const Row& row) { return row.row == self.row; });
  if (place == line.rows.end()) return Known(false);
  const Reader reader{line, Rational(as_of_)};
  const auto at = static_cast<std::size_t>(place - line.rows.begin());
  return run.by_first_row ? reader.ByFirstRow(at, node.part) : reader.Each(at, node.part);
}

}  // namespace footrule::reference
