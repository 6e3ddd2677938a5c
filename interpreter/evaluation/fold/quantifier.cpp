// every and some. A row whose `where` fails is not looked at: `where` guards what stands behind it.
#include "evaluation/fold/folds.h"

namespace footrule::evaluation {

namespace {

// What a row that counts as surely as `inclusion` adds to `every`.
Truth ForEvery(Truth inclusion, Truth value) {
  if (inclusion == Truth::kTrue) return value;
  if (inclusion == Truth::kDefective) return inclusion;
  if (value == Truth::kTrue) return Truth::kTrue;
  return value == Truth::kFalse ? inclusion : Stronger(inclusion, value);
}
Truth ForSome(Truth inclusion, Truth value) {
  if (inclusion == Truth::kTrue) return value;
  return inclusion == Truth::kDefective ? inclusion : values::And(inclusion, value);
}

template <Truth (*Connective)(Truth, Truth), Truth (*OfRow)(Truth, Truth), Truth kEmpty>
struct Quantifier {
  Truth truth = kEmpty;
  void Add(Truth inclusion, Truth value) { truth = Connective(truth, OfRow(inclusion, value)); }
  void Merge(const Quantifier& other) { truth = Connective(truth, other.truth); }
  // Rows nobody has seen may hold or fail.
  Truth Result(bool open) const { return open ? Connective(truth, Truth::kUnknown) : truth; }
};
using Every = Quantifier<values::And, ForEvery, Truth::kTrue>;
using Some = Quantifier<values::Or, ForSome, Truth::kFalse>;

template <class Kind>
values::Column Quantify(const Run& run, const Node& node, const FoldInput& input) {
  const TruthView values = FoldValue<TruthKind>(run, node, 0);
  const auto groups = Accumulate<Kind>(input, [] { return Kind(); }, [&](Kind& kind, std::size_t row, Truth inclusion) { kind.Add(inclusion, values[row]); });
  values::TruthColumn result;
  for (std::size_t group = 0; group < groups.size(); ++group) result.value.push_back(groups[group].Result(input.is_open(group)));
  return result;
}

}  // namespace

values::Column FoldAll(const Run& run, const Node& node, const FoldInput& input) { return Quantify<Every>(run, node, input); }
values::Column FoldAny(const Run& run, const Node& node, const FoldInput& input) { return Quantify<Some>(run, node, input); }

}  // namespace footrule::evaluation
