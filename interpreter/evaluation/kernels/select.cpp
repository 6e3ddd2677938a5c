// Decision tables and `if`: the first case that holds. Open conditions keep later cases possible; the value is then what all of the
// possible ones agree on, or for numbers the hull of them.
#include <algorithm>

#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

namespace {

struct Cases {
  std::vector<TruthView> conditions;
  bool otherwise;
};

// What can be taken in one row.
struct Possible {
  std::vector<std::size_t> values;    // indices of cases; the last is `otherwise`
  State reason = State::kKnown;       // why more than one
  bool complete = true;               // one of them is taken for certain
};

void Collect(const Cases& cases, std::size_t row, Possible& possible) {
  possible.values.clear();
  possible.reason = State::kKnown;
  possible.complete = true;
  for (std::size_t i = 0; i < cases.conditions.size(); ++i) {
    const Truth truth = cases.conditions[i][row];
    if (truth == Truth::kFalse) continue;
    possible.values.push_back(i);
    if (truth == Truth::kTrue) return;
    possible.reason = Stronger(possible.reason, OpenState(truth));
  }
  if (cases.otherwise) return possible.values.push_back(cases.conditions.size());
  possible.complete = false;
  possible.reason = Stronger(possible.reason, State::kUnknown);
}

State StateAt(const TruthView& view, std::size_t row) { return OpenState(view[row]); }
template <class View>
State StateAt(const View& view, std::size_t row) { return view.state(row); }

bool Agree(const TruthView& a, const TruthView& b, std::size_t row) { return a[row] == b[row]; }
bool Agree(const SetView& a, const SetView& b, std::size_t row) {
  const auto left = a.value(row), right = b.value(row);
  return std::equal(left.begin(), left.end(), right.begin(), right.end());
}
template <class View>
bool Agree(const View& a, const View& b, std::size_t row) { return a.value(row) == b.value(row); }

// Whether all possible values are the same known value, or all none.
template <class View>
bool AllAgree(const std::vector<View>& values, const Possible& possible, std::size_t row) {
  const View& first = values[possible.values.front()];
  const State state = StateAt(first, row);
  if (state > State::kNone) return false;
  for (const std::size_t i : possible.values)
    if (StateAt(values[i], row) != state || (state == State::kKnown && !Agree(first, values[i], row))) return false;
  return true;
}

template <class Writer, class View>
void WriteOpen(Writer& writer, const std::vector<View>&, const Possible&, std::size_t row, State state) { writer.Open(row, state); }

void WriteOpen(NumberWriter& writer, const std::vector<NumberView>& values, const Possible& possible, std::size_t row, State state) {
  Bounds hull = values[possible.values.front()].Range(row);
  for (const std::size_t i : possible.values)
    hull = values[i].state(row) == State::kNone ? Bounds{} : Hull(hull, values[i].Range(row));
  writer.Open(row, state, hull);
}

template <class Writer, class View>
void WritePossible(Writer& writer, const std::vector<View>& values, const Possible& possible, std::size_t row) {
  if (possible.values.empty()) return writer.Open(row, possible.reason);
  if (possible.complete && possible.reason != State::kDefective && AllAgree(values, possible, row))
    return writer.Copy(row, values[possible.values.front()], row);
  State state = possible.reason;
  for (const std::size_t i : possible.values) {
    const State candidate = StateAt(values[i], row);
    if (candidate > State::kNone) state = Stronger(state, candidate);
  }
  if (possible.complete) WriteOpen(writer, values, possible, row, state);
  else writer.Open(row, state);
}

template <class Kind>
values::Column SelectColumn(const Run& run, const Node& node, const Cases& cases) {
  std::vector<typename Kind::View> values = Inputs<Kind>(run, node, 1, 2);
  if (cases.otherwise) values.push_back(Input<Kind>(run, node, node.inputs.size() - 1));
  const std::size_t rows = run.Rows(node);
  typename Kind::Writer writer(rows);
  if (cases.conditions.size() == 1 && cases.otherwise && AreDecided(cases.conditions[0], rows)) {   // `if`, as it mostly is
    for (std::size_t row = 0; row < rows; ++row) {
      if (cases.conditions[0][row] == Truth::kTrue) writer.Copy(row, values[0], row);
      else writer.Copy(row, values[1], row);
    }
    return std::move(writer.column);
  }
  Possible possible;
  for (std::size_t row = 0; row < rows; ++row) {
    Collect(cases, row, possible);
    if (possible.reason == State::kKnown) writer.Copy(row, values[possible.values.front()], row);
    else WritePossible(writer, values, possible, row);
  }
  return std::move(writer.column);
}

}  // namespace

values::Column EvaluateSelect(Run& run, const Node& node) {
  Cases cases{{}, node.flag};
  const std::size_t pairs = node.inputs.size() - (node.flag ? 1 : 0);
  for (std::size_t i = 0; i < pairs; i += 2) cases.conditions.push_back(Input<TruthKind>(run, node, i));
  return WithKind(node.type.kind, [&](auto kind) { return SelectColumn<decltype(kind)>(run, node, cases); });
}

}  // namespace footrule::evaluation
