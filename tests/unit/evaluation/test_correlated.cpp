// Aggregates over another table, tied to the outer row by equalities: group and join.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

// Checks of sites, each about a site by its code.
struct Checks : Bench {
  TableId site = AddTable("site");
  TableId check = AddTable("check");
  FieldId code = AddField(site, "code", OrNone(Words()));
  FieldId about = AddField(check, "about", OrNone(Words()));
  FieldId passed = AddField(check, "passed", footrule::test::Truth());
  FieldId score = AddField(check, "score", Num());
  VariableRef s = Row(site);
  VariableRef c = Row(check);
  ExprRef SameSite() { return Eq(Read(c, about), Read(s, code)); }
  DefinitionId PerSite(FoldOp op, ExprRef where, ExprRef value) { return Define("per_site", s, MakeFold(op, c, Whole(check), std::move(where), std::move(value))); }
};

}  // namespace

TEST_CASE("each outer row finds the inner rows with its key") {
  Checks bench;
  const DefinitionId count = bench.PerSite(FoldOp::kCount, bench.SameSite(), nullptr);
  const DefinitionId all = bench.PerSite(FoldOp::kAll, bench.SameSite(), bench.Read(bench.c, bench.passed));
  const DefinitionId some = bench.PerSite(FoldOp::kAny, And({bench.SameSite(), bench.Read(bench.c, bench.passed)}), T(true));
  const DefinitionId some_in_value = bench.PerSite(FoldOp::kAny, nullptr, And({bench.SameSite(), bench.Read(bench.c, bench.passed)}));
  const DefinitionId mean = bench.PerSite(FoldOp::kMean, bench.SameSite(), bench.Read(bench.c, bench.score));
  bench.Fill(bench.code, {"A", "B", "C"});
  bench.Fill(bench.about, {"A", "B", "A"});
  bench.Fill(bench.passed, {true, false, true});
  bench.Fill(bench.score, {1, 2, 4});
  bench.Run();
  CHECK(bench.Numbers(count) == "2 1 0");
  CHECK(bench.Truths(all) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kTrue});
  CHECK(bench.Truths(some) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kFalse});
  CHECK(bench.Truths(some_in_value) == bench.Truths(some));
  CHECK(bench.Numbers(mean) == "2.5 2 ?");
}

TEST_CASE("unknown keys: an inner row may belong to every outer row, an outer row may match every inner row") {
  Checks bench;
  const DefinitionId count = bench.PerSite(FoldOp::kCount, bench.SameSite(), nullptr);
  const DefinitionId passed = bench.PerSite(FoldOp::kCount, And({bench.SameSite(), bench.Read(bench.c, bench.passed)}), nullptr);
  bench.Fill(bench.code, {"A", "B", kMissing});
  bench.Fill(bench.about, {"A", kMissing, "A", "D"});
  bench.Fill(bench.passed, {true, true, false, false});
  bench.Fill(bench.score, {1, 2, 4, 4});
  bench.Run();
  CHECK(bench.Numbers(count) == "?[2,3] ?[0,1] ?[0,4]");
  CHECK(bench.Numbers(passed) == "?[1,2] ?[0,1] ?[0,2]");
}

TEST_CASE("a text that no inner row has fails whatever another key is") {
  Checks bench;
  const FieldId round = bench.AddField(bench.site, "round", Num());
  const ExprRef same_score = Eq(bench.Read(bench.c, bench.score), bench.Read(bench.s, round));
  const DefinitionId count = bench.PerSite(FoldOp::kCount, And({bench.SameSite(), same_score}), nullptr);
  bench.Fill(bench.code, {"Z", "A"});
  bench.Fill(round, {kMissing, kMissing});
  bench.Fill(bench.about, {"A", "B"});
  bench.Fill(bench.passed, {true, true});
  bench.Fill(bench.score, {1, 2});
  bench.Run();
  CHECK(bench.Numbers(count) == "0 ?[0,2]");
}

TEST_CASE("a key that is none makes the equality defective") {
  Checks outer;
  const DefinitionId count = outer.PerSite(FoldOp::kCount, outer.SameSite(), nullptr);
  outer.Fill(outer.code, {"A", kAbsent});
  outer.Fill(outer.about, {"A", "B"});
  outer.Run();
  CHECK(outer.Numbers(count) == "1 defective");

  Checks inner;
  const DefinitionId other = inner.PerSite(FoldOp::kCount, inner.SameSite(), nullptr);
  inner.Fill(inner.code, {"A", "C"});
  inner.Fill(inner.about, {"A", kAbsent});
  inner.Run();
  CHECK(inner.Numbers(other) == "defective defective");
}

TEST_CASE("no inner rows, and an inner table that is not supplied") {
  Checks bench;
  const DefinitionId count = bench.PerSite(FoldOp::kCount, bench.SameSite(), nullptr);
  const DefinitionId some = bench.PerSite(FoldOp::kAny, bench.SameSite(), bench.Read(bench.c, bench.passed));
  bench.Fill(bench.code, {"A", kMissing});
  bench.Rows(bench.check, 0);
  bench.Run();
  CHECK(bench.Numbers(count) == "0 0");
  CHECK(bench.Truths(some) == std::vector{Tri::kFalse, Tri::kFalse});
  bench.NotSupplied(bench.check);
  bench.Run();
  CHECK(bench.Numbers(count) == "?[0,] ?[0,]");
  CHECK(bench.Truths(some) == std::vector{Tri::kUnknown, Tri::kUnknown});
}

TEST_CASE("several keys, the same table on both sides") {
  Bench bench;
  const TableId table = bench.AddTable("row");
  const FieldId stage = bench.AddField(table, "stage", Words());
  const FieldId rank = bench.AddField(table, "rank", Num());
  const VariableRef row = bench.Row(table), other = bench.Row(table);
  const ExprRef same_stage = Eq(bench.Read(row, stage), bench.Read(other, stage));
  const ExprRef next_rank = Eq(bench.Read(other, rank), Add(bench.Read(row, rank), N(1)));
  const DefinitionId next = bench.Define("next", row, MakeFold(FoldOp::kCount, other, Whole(table), And({same_stage, next_rank}), nullptr));
  bench.Fill(stage, {"x", "x", "y", "x"});
  bench.Fill(rank, {1, 2, 2, 2});
  bench.Run();
  CHECK(bench.Numbers(next) == "2 0 0 0");
}

TEST_CASE("a fold inside a correlated fold") {
  Checks bench;
  const TableId item = bench.AddTable("item", {"items"}, bench.check);
  const FieldId fine = bench.AddField(item, "fine", footrule::test::Truth());
  const VariableRef i = bench.Row(item);
  const ExprRef all_fine = MakeFold(FoldOp::kAll, i, Below(item, {bench.c, {}}), nullptr, bench.Read(i, fine));
  const DefinitionId id = bench.PerSite(FoldOp::kAny, bench.SameSite(), all_fine);
  bench.Fill(bench.code, {"A", "B"});
  bench.Fill(bench.about, {"A", "B"});
  bench.Rows(item, 3, {0, 1, 1});
  bench.Fill(fine, {true, true, false});
  bench.Run();
  CHECK(bench.Truths(id) == std::vector{Tri::kTrue, Tri::kFalse});
}

TEST_CASE("rows below the outer row, tied to a third row by an equality") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId unit = bench.AddTable("unit", {"units"}, site);
  const TableId check = bench.AddTable("check");
  Type to_site = Of(TypeKind::kRow);
  to_site.table = site;
  const FieldId at = bench.AddField(check, "at", to_site);
  const FieldId wanted = bench.AddField(check, "wanted", Words());
  const FieldId kind = bench.AddField(unit, "kind", Words());
  const VariableRef c = bench.Row(check), u = bench.Row(unit);
  const ExprRef same = Eq(bench.Read(u, kind), bench.Read(c, wanted));
  const DefinitionId id = bench.Define("found", c, MakeFold(FoldOp::kCount, u, Below(unit, {c, {{RowStep::Kind::kReference, at}}}), same));
  bench.Rows(site, 2);
  bench.Rows(unit, 3, {0, 0, 1});
  bench.Fill(kind, {"k", "l", "k"});
  bench.Fill(at, {0, 1, 1});
  bench.Fill(wanted, {"k", "k", "l"});
  bench.Run();
  CHECK(bench.Numbers(id) == "1 1 0");
}
