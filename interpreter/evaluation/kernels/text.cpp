// Texts put together, numbers with leading zeros, the year of a date. A number that has no such digits is a defect of the rule.
#include "evaluation/kernels/kernels.h"
#include "values/date.h"

namespace footrule::evaluation {

namespace {

// Empty where the number is negative, no whole number, or too long.
std::string Padded(const Number& number, std::size_t width) {
  const auto integer = number.sign() < 0 ? std::nullopt : std::optional(number.ToString());
  if (!integer || integer->find_first_not_of("0123456789") != std::string::npos || integer->size() > width) return {};
  return std::string(width - integer->size(), '0') + *integer;
}

void Set(Run& run, SymbolWriter& result, std::size_t row, const std::string& text) {
  result.column.state[row] = State::kKnown;
  result.column.value[row] = run.trace.symbols->Intern(text);
}

Number YearOf(const Number& days) {
  const auto day = days.ToInteger();
  int year = 0, month = 0, day_of_month = 0;
  values::Date{static_cast<std::int32_t>(day.value_or(0))}.ToCivil(&year, &month, &day_of_month);
  return Number(std::int64_t{year});
}

std::optional<Number> YearOf(const std::optional<Number>& end) { return end ? std::optional(YearOf(*end)) : std::nullopt; }

}  // namespace

values::Column EvaluateJoin(Run& run, const Node& node) {
  const auto parts = Inputs<SymbolKind>(run, node);
  SymbolWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    State state = State::kKnown;
    for (const SymbolView& part : parts) state = Stronger(state, Operand(part.state(row)));
    if (state != State::kKnown) {
      result.Open(row, state);
      continue;
    }
    std::string text;
    for (const SymbolView& part : parts) text += run.trace.symbols->text(part.value(row));
    Set(run, result, row, text);
  }
  return std::move(result.column);
}

values::Column EvaluatePad(Run& run, const Node& node) {
  const NumberView number = Input<NumberKind>(run, node, 0);
  SymbolWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    const State state = Operand(number.state(row));
    const std::string text = state == State::kKnown ? Padded(number.value(row), node.index) : "";
    if (state != State::kKnown) result.Open(row, state);
    else if (text.empty()) result.Open(row, State::kDefective);
    else Set(run, result, row, text);
  }
  return std::move(result.column);
}

// The order of days is that of their years, so the bounds of an open date become those of its year.
values::Column EvaluateYear(Run& run, const Node& node) {
  const NumberView date = Input<NumberKind>(run, node, 0);
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) {
    const State state = Operand(date.state(row));
    if (state == State::kKnown) {
      result.Set(row, YearOf(date.value(row)));
      continue;
    }
    const Bounds range = date.Range(row);
    result.Open(row, state, {YearOf(range.low), YearOf(range.high)});
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
