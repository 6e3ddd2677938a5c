// Place of a member in an ordered list, 0 = best.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"
#include "evaluation/kernels/places.h"

namespace footrule::evaluation {

namespace {

// What an unknown member can rank as: one of the list, or after it if the list is open.
Bounds RanksOf(const schema::List& list) {
  const auto members = static_cast<std::int64_t>(list.members.size());
  return {Number(0), Number(list.open ? members : members - 1)};
}

inline void RankMember(NumberWriter& result, std::size_t row, const schema::List& list, const Places& places, SymbolId member) {
  const std::uint32_t place = places.Of(member);
  if (place != Places::kNowhere) return result.Set(row, Number(std::int64_t{place}));
  result.Open(row, list.open ? State::kJudgement : State::kUnknown);   // no bounds: the comparison stays for judgement
}

}  // namespace

values::Column EvaluateRank(Run& run, const Node& node) {
  const SymbolView from = Input<SymbolKind>(run, node, 0);
  const schema::List& list = run.dossier.schema->list(node.list);
  const std::size_t rows = run.Rows(node);
  const Places places(list, rows);
  NumberWriter result(rows);
  if (AreKnown(from, rows)) {
    PassOver(from.at, [&, written = result.column.value.data()](auto of_from) {
      for (std::size_t row = 0; row < rows; ++row) {
        const SymbolId member = from.values[of_from(row)];
        if (const std::uint32_t place = places.Of(member); place != Places::kNowhere) written[row] = Number(std::int64_t{place});
        else RankMember(result, row, list, places, member);
      }
    });
    return std::move(result.column);
  }
  for (std::size_t row = 0; row < rows; ++row) {
    const State state = from.state(row);
    if (state == State::kKnown) RankMember(result, row, list, places, from.value(row));
    else if (state == State::kNone) result.Open(row, state);
    else result.Open(row, state, RanksOf(list));
  }
  return std::move(result.column);
}

}  // namespace footrule::evaluation
