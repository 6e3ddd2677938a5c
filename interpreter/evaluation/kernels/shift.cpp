// Dates moved. Later dates and larger amounts never give an earlier result, so the bounds of an open one are moved like the date.
#include "evaluation/kernels/kernels.h"
#include "evaluation/shift_date.h"

namespace footrule::evaluation {

namespace {

using semantics::ShiftUnit;
using End = std::optional<Number>;

struct Move {
  ShiftUnit unit;
  const values::Calendar* calendar;
  Shifted operator()(const Number& date, const Number& amount) const { return ShiftDate(date, amount, unit, calendar); }
};

// n working days are at least n days: what remains when the calendar of a year is missing.
Bounds WithoutCalendar(const Number& date, const Number& amount, ShiftUnit unit) {
  if (unit == ShiftUnit::kRoll) return {date, std::nullopt};
  return amount.sign() >= 0 ? Bounds{date + amount, std::nullopt} : Bounds{std::nullopt, date + amount};
}

Bounds RangeOf(const Move& move, const Number& date, const Number& amount) {
  const Shifted shifted = move(date, amount);
  if (const auto* moved = std::get_if<values::Date>(&shifted)) return Point(Number(moved->days));
  return std::get<ShiftFailure>(shifted) == ShiftFailure::kYearMissing ? WithoutCalendar(date, amount, move.unit) : Bounds{};
}

void ShiftKnown(NumberWriter& result, std::size_t row, const Move& move, const Number& date, const Number& amount) {
  const Shifted shifted = move(date, amount);
  if (const auto* moved = std::get_if<values::Date>(&shifted)) return result.Set(row, Number(moved->days));
  if (std::get<ShiftFailure>(shifted) == ShiftFailure::kImpossible) return result.Open(row, State::kDefective);
  result.Open(row, State::kUnknown, WithoutCalendar(date, amount, move.unit));
}

// A period is counted from a day, and an act that is not recorded has none: that it lies ahead makes nothing due later (`CountedFrom`).
Bounds ShiftRange(const Move& move, Bounds date, const Bounds& amount) {
  if (move.unit != ShiftUnit::kRoll) date = CountedFrom(date);
  Bounds range;
  if (date.low && amount.low) range.low = RangeOf(move, *date.low, amount.low->Floor()).low;
  if (date.high && amount.high) range.high = RangeOf(move, *date.high, amount.high->Floor()).high;
  return range;
}

}  // namespace

values::Column EvaluateShift(Run& run, const Node& node) {
  const auto& calendars = run.plan.program->calendars;
  const Move move{node.shift, node.index < calendars.size() ? &calendars[node.index].days : nullptr};
  const NumberView date = Input<NumberKind>(run, node, 0);
  const State known = State::kKnown;
  const Number zero;
  const NumberView amount = node.inputs.size() > 1 ? Input<NumberKind>(run, node, 1) : NumberView{&known, &zero, nullptr, kOnlyRow};
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    const State state = Stronger(Operand(date.state(row)), Operand(amount.state(row)));
    if (state == State::kKnown) ShiftKnown(result, row, move, date.value(row), amount.value(row));
    else if (state == State::kDefective) result.Open(row, state);
    else result.Open(row, state, ShiftRange(move, date.Range(row), amount.Range(row)));
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
