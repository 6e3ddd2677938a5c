// `x in LIST`, with what the list says of texts it does not name.
#include "evaluation/kernels/kernels.h"
#include "evaluation/kernels/places.h"

namespace footrule::evaluation {

namespace {

// An unlisted text of an open list: a member, or for judgement when the list's condition holds and no member when it fails.
Truth Unlisted(const schema::List& list, bool others_judgement, Truth when) {
  if (!list.open) return Truth::kFalse;
  if (!others_judgement) return Truth::kTrue;
  if (when == Truth::kTrue) return Truth::kJudgement;
  return when;
}

}  // namespace

values::Column EvaluateInList(Run& run, const Node& node) {
  const SymbolView member = Input<SymbolKind>(run, node, 0);
  const schema::List& list = run.dossier.schema->list(node.list);
  const Places places(list, run.Rows(node));
  const bool conditional = node.inputs.size() > 1;
  const Truth always = Truth::kTrue;
  const TruthView when = conditional ? Input<TruthKind>(run, node, 1) : TruthView{&always, kOnlyRow};
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  for (std::size_t row = 0; row < result.value.size(); ++row) {
    const State state = member.state(row);
    if (state != State::kKnown) result.value[row] = OpenTruth(state);
    else result.value[row] = places.Of(member.value(row)) != Places::kNowhere ? Truth::kTrue : Unlisted(list, node.flag, when[row]);
  }
  return result;
}

}  // namespace footrule::evaluation
