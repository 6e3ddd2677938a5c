// Lists, ranks, sets, presence.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

struct Listed : Bench {
  explicit Listed(bool open) { list = AddList("grade", {"best", "middle", "worst"}, open, true); }
  schema::ListId list;
  TableId table = AddTable("row");
  FieldId grade = AddField(table, "grade", [] { return OrNone(Of(TypeKind::kMember)); }());
  VariableRef row = Row(table);
  ExprRef Grade() { return Read(row, grade); }
  ExprRef RankOf(ExprRef member) { return Make(Rank{std::move(member), list}, Num()); }
  ExprRef In(ExprRef when = nullptr, bool judgement = true) { return Make(InList{Grade(), list, std::move(when), judgement}, Truth()); }
  void Cells() { Fill(grade, {"best", "worst", "homemade", kMissing, kAbsent}); }
};

}  // namespace

TEST_CASE("rank in a closed list") {
  Listed bench(false);
  const DefinitionId id = bench.Define("rank", bench.row, bench.RankOf(bench.Grade()));
  bench.Cells();
  bench.Run();
  CHECK(bench.Numbers(id) == "0 2 ? ?[0,2] none");
}

TEST_CASE("an unlisted text of an open list leaves the comparison for judgement") {
  Listed bench(true);
  const DefinitionId rank = bench.Define("rank", bench.row, bench.RankOf(bench.Grade()));
  const DefinitionId better = bench.Define("better", bench.row, Cmp(CompareOp::kLess, bench.RankOf(bench.Grade()), bench.RankOf(bench.W("middle"))));
  const DefinitionId than_last = bench.Define("last", bench.row, AtMost(bench.RankOf(bench.Grade()), N(3)));
  bench.Cells();
  bench.Run();
  CHECK(bench.Numbers(rank) == "0 2 judgement ?[0,3] none");
  CHECK(bench.Truths(better) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kJudgement, Tri::kUnknown, Tri::kDefective});
  CHECK(bench.Truths(than_last) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kJudgement, Tri::kTrue, Tri::kDefective});
}

TEST_CASE("membership of open and closed lists") {
  Listed closed(false);
  const DefinitionId in_closed = closed.Define("in", closed.row, closed.In());
  closed.Cells();
  closed.Run();
  CHECK(closed.Truths(in_closed) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kFalse, Tri::kUnknown, Tri::kDefective});

  Listed open(true);
  const DefinitionId judged = open.Define("judged", open.row, open.In());
  const DefinitionId never = open.Define("never", open.row, open.In(T(false)));
  const DefinitionId members = open.Define("members", open.row, open.In(nullptr, false));
  open.Cells();
  open.Run();
  CHECK(open.Truths(judged)[2] == Tri::kJudgement);
  CHECK(open.Truths(never)[2] == Tri::kFalse);
  CHECK(open.Truths(members)[2] == Tri::kTrue);
  CHECK(open.Truths(judged)[0] == Tri::kTrue);
  CHECK(open.Truths(judged)[3] == Tri::kUnknown);
}

TEST_CASE("sets: has, inside, equal") {
  Bench bench;
  const TableId table = bench.AddTable("row");
  const FieldId a = bench.AddField(table, "a", Of(TypeKind::kSet));
  const FieldId b = bench.AddField(table, "b", Of(TypeKind::kSet));
  const VariableRef row = bench.Row(table);
  const auto test = [&](SetOp op, ExprRef left) { return Make(SetExpr{op, std::move(left), bench.Read(row, b)}, Truth()); };
  const DefinitionId has = bench.Define("has", row, test(SetOp::kHas, bench.W("x")));
  const DefinitionId inside = bench.Define("inside", row, test(SetOp::kInside, bench.Read(row, a)));
  const DefinitionId equal = bench.Define("equal", row, test(SetOp::kEqual, bench.Read(row, a)));
  const DefinitionId differ = bench.Define("differ", row, Cmp(CompareOp::kNotEqual, bench.Read(row, a), bench.Read(row, b)));
  using Set = std::vector<const char*>;
  bench.Fill(a, {Set{"x"}, Set{"x", "y"}, Set{}, Set{"z"}, kMissing});
  bench.Fill(b, {Set{"x", "y"}, Set{"y", "x"}, Set{}, Set{"y"}, Set{"x"}});
  bench.Run();
  CHECK(bench.Truths(has) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kFalse, Tri::kFalse, Tri::kTrue});
  CHECK(bench.Truths(inside) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kTrue, Tri::kFalse, Tri::kUnknown});
  CHECK(bench.Truths(equal) == std::vector{Tri::kFalse, Tri::kTrue, Tri::kTrue, Tri::kFalse, Tri::kUnknown});
  CHECK(bench.Truths(differ) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kFalse, Tri::kTrue, Tri::kUnknown});
}

TEST_CASE("recorded is a value or a stated none; it is never unknown") {
  Bench bench;
  const TableId table = bench.AddTable("row");
  const FieldId number = bench.AddField(table, "n", OrNone(Num()));
  const FieldId truth = bench.AddField(table, "t", Truth());
  const VariableRef row = bench.Row(table);
  const auto ask = [&](PresenceOp op, FieldId field) { return Make(Presence{op, bench.Read(row, field)}, Truth()); };
  const DefinitionId recorded = bench.Define("recorded", row, ask(PresenceOp::kRecorded, number));
  const DefinitionId none = bench.Define("none", row, ask(PresenceOp::kNone, number));
  const DefinitionId truth_recorded = bench.Define("truth", row, ask(PresenceOp::kRecorded, truth));
  bench.Fill(number, {0, kAbsent, kMissing});
  bench.Fill(truth, {false, kMissing, true});
  bench.Run();
  CHECK(bench.Truths(recorded) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kFalse});
  CHECK(bench.Truths(none) == std::vector{Tri::kFalse, Tri::kTrue, Tri::kUnknown});
  CHECK(bench.Truths(truth_recorded) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kTrue});
}
