// `is recorded` and `is none`: what a cell holds, not what it says. The first is open only for a cell that is there and cannot be read: it would
// be as wrong to say that nothing was recorded as that something usable was.
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

Truth Recorded(State state) { return state == State::kDefective ? Truth::kDefective : values::Decided(state <= State::kNone); }
Truth IsNone(State state) { return state <= State::kNone ? values::Decided(state == State::kNone) : OpenTruth(state); }

template <Truth (*Test)(State)>
values::Column TestStates(const Run& run, const Node& node) {
  return WithKind(run.node(node.inputs[0]).type.kind, [&](auto kind) -> values::Column {
    const auto from = Input<decltype(kind)>(run, node, 0);
    values::TruthColumn result;
    result.value.resize(run.Rows(node));
    for (std::size_t row = 0; row < result.value.size(); ++row) {
      if constexpr (std::is_same_v<decltype(kind), TruthKind>) result.value[row] = Test(OpenState(from[row]));
      else result.value[row] = Test(from.state(row));
    }
    return result;
  });
}

}  // namespace

values::Column EvaluateIsRecorded(Run& run, const Node& node) {
  values::Column column = TestStates<Recorded>(run, node);
  auto& recorded = std::get<values::TruthColumn>(column).value;
  const auto& places = run.dossier.fields[node.field.index].places;
  for (std::size_t row = 0; row < recorded.size() && row < places.size(); ++row) {
    if (recorded[row] == Truth::kFalse && places[row].is_present()) recorded[row] = Truth::kUnknown;
  }
  return column;
}
values::Column EvaluateIsNone(Run& run, const Node& node) { return TestStates<IsNone>(run, node); }

}  // namespace footrule::evaluation
