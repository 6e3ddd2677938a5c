// Runs: longest stretches of neighbouring rows for which a condition holds.
//
// A stretch is possible where the condition holds or is open. A row that is no entry has no run (kExists false).
#include <algorithm>

#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

using semantics::RunPart;
using Rows = std::vector<std::uint32_t>;

constexpr std::size_t kNowhere = ~std::size_t{0};

// Positions in the order of rows, ends excluded.
struct Stretch { std::size_t begin, end; };

struct Entry {
  Truth exists;
  Stretch least;      // rows that are in the run for certain
  Stretch most;       // rows that may be
  State reason;       // why the run is not known; kKnown if least = most
};

// Rows of one order, in it.
struct Line {
  Rows rows;
  TruthView condition;
  NumberView date;
  Number as_of;

  std::size_t size() const { return rows.size(); }
  Truth Holds(std::size_t at) const { return condition[rows[at]]; }
  const Number& Date(std::size_t at) const { return date.value(rows[at]); }
  // The day on which a run ends whose last row is the one before `end`.
  Number Until(std::size_t end) const { return end < size() ? Date(end) : std::max(as_of, Date(size() - 1)); }
};

State ReasonIn(const Line& line, Stretch stretch) {
  State reason = State::kKnown;
  for (std::size_t at = stretch.begin; at < stretch.end; ++at) reason = Stronger(reason, OpenState(line.Holds(at)));
  return reason;
}

std::size_t EndWhile(const Line& line, std::size_t at, bool (*holds)(Truth)) {
  while (at < line.size() && holds(line.Holds(at))) ++at;
  return at;
}
bool IsCertain(Truth truth) { return truth == Truth::kTrue; }
bool IsPossible(Truth truth) { return truth != Truth::kFalse; }

// Calls visit(stretch) for each longest stretch of rows that may hold.
template <class Visit>
void VisitPossible(const Line& line, Visit&& visit) {
  for (std::size_t at = 0; at < line.size();) {
    const Stretch possible{at, EndWhile(line, at, IsPossible)};
    if (possible.begin < possible.end) visit(possible);
    at = possible.end + 1;
  }
}

// A certain stretch inside gives a run that exists; an open row, one that perhaps does and is any part of the whole.
template <class Write>
void EnterEach(const Line& line, Stretch possible, Write&& write) {
  const State reason = ReasonIn(line, possible);
  bool perhaps = false;
  for (std::size_t at = possible.begin; at < possible.end;) {
    const std::size_t end = EndWhile(line, at, IsCertain);
    if (end > at) write(at, Entry{Truth::kTrue, {at, end}, possible, reason});
    else if (!std::exchange(perhaps, true)) write(at, Entry{OpenTruth(reason), {kNowhere, kNowhere}, possible, reason});
    at = std::max(end, at + 1);
  }
}

// One entry for each row that may be the first of a run: the row before does not hold.
template <class Write>
void EnterByFirstRow(const Line& line, Stretch possible, Write&& write) {
  std::size_t certain_end = possible.end;
  State reason = State::kKnown;
  std::vector<std::pair<std::size_t, State>> later(possible.end - possible.begin);   // by row: where the certain rows from it on end, why not known
  for (std::size_t at = possible.end; at-- > possible.begin;) {
    if (!IsCertain(line.Holds(at))) certain_end = at;
    reason = Stronger(reason, OpenState(line.Holds(at)));
    later[at - possible.begin] = {certain_end, reason};
  }
  for (std::size_t at = possible.begin; at < possible.end; ++at) {
    const Truth before = at == possible.begin ? Truth::kFalse : line.Holds(at - 1);
    const Truth exists = values::And(line.Holds(at), values::Not(before));
    if (exists == Truth::kFalse) continue;
    // If it exists, this row is in it; of those behind, the certain ones are.
    const bool last = at + 1 == possible.end;
    const auto [end, why] = last ? std::pair{possible.end, State::kKnown} : later[at + 1 - possible.begin];
    write(at, Entry{exists, {at, end}, {at, possible.end}, why});
  }
}

// The lines of all rows that are in a known order.
template <class Visit>
void VisitLines(const RowView& previous, std::size_t rows, Line& line, Visit&& visit) {
  constexpr std::int32_t kEnd = -1;
  std::vector<std::int32_t> next(rows, kEnd);
  for (std::size_t row = 0; row < rows; ++row)
    if (previous.value(row) >= 0) next[static_cast<std::size_t>(previous.value(row))] = static_cast<std::int32_t>(row);
  for (std::size_t first = 0; first < rows; ++first) {
    if (previous.state(first) != State::kNone) continue;
    line.rows.clear();
    for (std::int32_t row = static_cast<std::int32_t>(first); row != kEnd; row = next[static_cast<std::size_t>(row)]) line.rows.push_back(static_cast<std::uint32_t>(row));
    visit(line);
  }
}

template <class Write>
void VisitEntries(const Run& run, const Node& node, Write&& write) {
  Line line{{}, Input<TruthKind>(run, node, 1), Input<NumberKind>(run, node, 2), Number(std::int64_t{run.trace.as_of.days})};
  VisitLines(Input<RowKind>(run, node, 0), run.Rows(node), line, [&](const Line& one) {
    const auto enter = [&](std::size_t at, const Entry& entry) { write(one, one.rows[at], entry); };
    VisitPossible(one, [&](Stretch possible) { node.flag ? EnterByFirstRow(one, possible, enter) : EnterEach(one, possible, enter); });
  });
}

// Where no order is known, any row that may hold may enter a run of which nothing is known.
Truth Unordered(Truth condition, State date) {
  return values::And(condition, OpenTruth(date == State::kKnown ? State::kUnknown : date));
}

values::Column Exists(const Run& run, const Node& node) {
  const RowView previous = Input<RowKind>(run, node, 0);
  const TruthView condition = Input<TruthKind>(run, node, 1);
  const NumberView date = Input<NumberKind>(run, node, 2);
  values::TruthColumn result;
  result.value.assign(run.Rows(node), Truth::kFalse);
  for (std::size_t row = 0; row < result.value.size(); ++row)
    if (previous.state(row) == State::kUnknown) result.value[row] = Unordered(condition[row], date.state(row));
  VisitEntries(run, node, [&](const Line&, std::uint32_t row, const Entry& entry) { result.value[row] = entry.exists; });
  return result;
}

Bounds CountOf(const Entry& entry) {
  const bool certain = entry.least.begin != kNowhere;
  return {Number(std::int64_t(certain ? entry.least.end - entry.least.begin : 1)), Number(std::int64_t(entry.most.end - entry.most.begin))};
}
Bounds FromOf(const Line& line, const Entry& entry) {
  const bool certain = entry.least.begin != kNowhere;
  return {line.Date(entry.most.begin), line.Date(certain ? entry.least.begin : entry.most.end - 1)};
}
Bounds UntilOf(const Line& line, const Entry& entry) {
  const bool certain = entry.least.begin != kNowhere;
  return {line.Until(certain ? entry.least.end : entry.most.begin + 1), line.Until(entry.most.end)};
}

Bounds PartOf(RunPart part, const Line& line, const Entry& entry) {
  switch (part) {
    case RunPart::kFrom: return FromOf(line, entry);
    case RunPart::kUntil: return UntilOf(line, entry);
    default: return CountOf(entry);
  }
}

// Rows without an entry are never asked; rows in no known order are in a run of at least one row.
values::Column Part(const Run& run, const Node& node) {
  const RunPart part = static_cast<RunPart>(node.index);
  const Bounds anything = part == RunPart::kCount ? Bounds{Number(1), std::nullopt} : Bounds{};
  NumberWriter result(run.Rows(node));
  for (std::size_t row = 0; row < run.Rows(node); ++row) result.Open(row, State::kUnknown, anything);
  VisitEntries(run, node, [&](const Line& line, std::uint32_t row, const Entry& entry) {
    const Bounds bounds = PartOf(part, line, entry);
    if (IsPoint(bounds)) result.Set(row, *bounds.low);
    else result.Open(row, entry.reason, bounds);
  });
  return std::move(result.column);
}

}  // namespace

values::Column EvaluateRun(Run& run, const Node& node) {
  return static_cast<RunPart>(node.index) == RunPart::kExists ? Exists(run, node) : Part(run, node);
}

}  // namespace footrule::evaluation
