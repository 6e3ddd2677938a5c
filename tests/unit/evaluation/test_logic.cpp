// Kleene's tables with their reasons.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

const Cell kCells[] = {false, true, State::kJudgement, State::kUnknown, State::kDefective};
constexpr Tri kTruths[] = {Tri::kFalse, Tri::kTrue, Tri::kJudgement, Tri::kUnknown, Tri::kDefective};

}  // namespace

TEST_CASE("and, or, not over every pair of truths") {
  Bench bench;
  const TableId table = bench.AddTable("row");
  const FieldId a = bench.AddField(table, "a", Truth());
  const FieldId b = bench.AddField(table, "b", Truth());
  const VariableRef row = bench.Row(table);
  const DefinitionId both = bench.Define("and", row, And({bench.Read(row, a), bench.Read(row, b)}));
  const DefinitionId either = bench.Define("or", row, Or({bench.Read(row, a), bench.Read(row, b)}));
  const DefinitionId negated = bench.Define("not", row, Not(bench.Read(row, a)));
  const DefinitionId three = bench.Define("three", row, And({bench.Read(row, a), bench.Read(row, b), T(true)}));
  std::vector<Cell> left, right;
  for (const Cell& x : kCells)
    for (const Cell& y : kCells) {
      left.push_back(x);
      right.push_back(y);
    }
  bench.Fill(a, left);
  bench.Fill(b, right);
  bench.Run();
  for (std::size_t i = 0; i < 25; ++i) {
    const Tri x = kTruths[i / 5], y = kTruths[i % 5];
    CHECK(bench.Truths(both)[i] == values::And(x, y));
    CHECK(bench.Truths(three)[i] == values::And(x, y));
    CHECK(bench.Truths(either)[i] == values::Or(x, y));
    CHECK(bench.Truths(negated)[i] == values::Not(x));
  }
  CHECK(bench.Truths(both)[3] == Tri::kFalse);        // false and unknown
  CHECK(bench.Truths(both)[4] == Tri::kDefective);    // false and defective: never hidden
  CHECK(bench.Truths(either)[5 + 3] == Tri::kTrue);   // true or unknown
}

TEST_CASE("an empty conjunction is true") {
  Bench bench;
  const DefinitionId id = bench.Define(And({}));
  bench.Run();
  CHECK(bench.TruthOf(id) == Tri::kTrue);
}
