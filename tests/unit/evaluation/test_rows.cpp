// Rows that hold rows, references, and folds over what hangs below.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

struct Sites : Bench {
  TableId site = AddTable("site");
  TableId unit = AddTable("unit", {"units"}, site);
  FieldId name = AddKey(site, "name");
  FieldId limit = AddField(site, "limit", Num());
  FieldId mass = AddField(unit, "mass", Num());
  VariableRef s = Row(site);
  VariableRef u = Row(unit);
  ExprRef LimitOfHolder() { return Read(u, limit, {{RowStep::Kind::kParent, {}}}); }
};

}  // namespace

TEST_CASE("a nested row sees the row that holds it") {
  Sites bench;
  const DefinitionId over = bench.Define("over", bench.u, Above(bench.Read(bench.u, bench.mass), bench.LimitOfHolder()));
  bench.Fill(bench.limit, {10, kMissing});
  bench.Rows(bench.unit, 3, {0, 0, 1});
  bench.Fill(bench.mass, {9, 11, 11});
  bench.Run();
  CHECK(bench.Truths(over) == std::vector{Tri::kFalse, Tri::kTrue, Tri::kUnknown});
}

TEST_CASE("folds over the rows below each row, by either name of the holder") {
  Sites bench;
  const DefinitionId total = bench.Define("total", bench.s, MakeFold(FoldOp::kSum, bench.u, Below(bench.unit, {bench.s, {}}), nullptr, bench.Read(bench.u, bench.mass)));
  const VariableRef other = bench.Row(bench.unit);
  const DefinitionId within = bench.Define("within", bench.s, MakeFold(FoldOp::kAll, other, Below(bench.unit, {bench.s, {}}), nullptr,
                                                                         AtMost(bench.Read(other, bench.mass), bench.Read(bench.s, bench.limit))));
  const VariableRef third = bench.Row(bench.unit);
  const DefinitionId all = bench.Define(MakeFold(FoldOp::kCount, third, Whole(bench.unit), nullptr));
  bench.Fill(bench.limit, {10, 10, 10});
  bench.Rows(bench.unit, 3, {0, 0, 2});
  bench.Fill(bench.mass, {9, 10, 11});
  bench.Run();
  CHECK(bench.Numbers(total) == "19 0 11");
  CHECK(bench.Truths(within) == std::vector{Tri::kTrue, Tri::kTrue, Tri::kFalse});
  CHECK(bench.Numbers(all) == "3");
}

TEST_CASE("a nested table that one row does not supply is open there, and as a whole") {
  Sites bench;
  const DefinitionId count = bench.Define("count", bench.s, MakeFold(FoldOp::kCount, bench.u, Below(bench.unit, {bench.s, {}}), nullptr));
  const VariableRef other = bench.Row(bench.unit);
  const DefinitionId all = bench.Define(MakeFold(FoldOp::kCount, other, Whole(bench.unit), nullptr));
  bench.Fill(bench.limit, {10, 10});
  bench.Rows(bench.unit, 2, {0, 0});
  bench.SuppliedFor(bench.unit, {true, false});
  bench.Fill(bench.mass, {9, 10});
  bench.Run();
  CHECK(bench.Numbers(count) == "2 ?[0,]");
  CHECK(bench.Numbers(all) == "?[2,]");
}

TEST_CASE("three levels: the middle table decides what is open") {
  Bench bench;
  const TableId a = bench.AddTable("a");
  const TableId b = bench.AddTable("b", {"bs"}, a);
  const TableId c = bench.AddTable("c", {"cs"}, b);
  const FieldId x = bench.AddField(c, "x", Num());
  const VariableRef row = bench.Row(a), inner = bench.Row(c);
  const DefinitionId sum = bench.Define("sum", row, MakeFold(FoldOp::kCount, inner, Below(c, {row, {}}), nullptr));
  bench.Rows(a, 3);
  bench.Rows(b, 3, {0, 0, 2});
  bench.SuppliedFor(b, {true, false, true});
  bench.Rows(c, 3, {0, 1, 2});
  bench.SuppliedFor(c, {true, true, false});
  bench.Fill(x, {1, 1, 1});
  bench.Run();
  CHECK(bench.Numbers(sum) == "2 ?[0,] ?[1,]");
}

TEST_CASE("references: followed, missing, none, and a fold below the row referred to") {
  Sites bench;
  const TableId check = bench.AddTable("check");
  Type to_site = OrNone(Of(TypeKind::kRow));
  to_site.table = bench.site;
  const FieldId at = bench.AddField(check, "at", to_site);
  const VariableRef c = bench.Row(check);
  const RowStep step{RowStep::Kind::kReference, at};
  bench.Bound(bench.limit, 0, 50);
  const DefinitionId limit = bench.Define("limit", c, bench.Read(c, bench.limit, {step}));
  const DefinitionId units = bench.Define("units", c, MakeFold(FoldOp::kCount, bench.u, Below(bench.unit, {c, {step}}), nullptr));
  const DefinitionId named = bench.Define("named", c, Eq(bench.Read(c, bench.name, {step}), bench.W("B")));
  bench.Fill(bench.name, {"A", "B"});
  bench.Fill(bench.limit, {10, 20});
  bench.Rows(bench.unit, 3, {0, 0, 1});
  bench.Fill(at, {1, 0, kMissing, kAbsent});
  bench.Run();
  CHECK(bench.Numbers(limit) == "20 10 ? none");
  CHECK(bench.Numbers(units) == "1 2 ? none");
  CHECK(bench.Truths(named) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kUnknown, Tri::kDefective});
}

TEST_CASE("behind a missing reference a field lies within its bounds, unless the reference may be none") {
  Sites bench;
  const TableId check = bench.AddTable("check");
  Type to_site = Of(TypeKind::kRow);
  to_site.table = bench.site;
  const RowStep at{RowStep::Kind::kReference, bench.AddField(check, "at", to_site)};
  const RowStep perhaps{RowStep::Kind::kReference, bench.AddField(check, "perhaps", OrNone(to_site))};
  const VariableRef c = bench.Row(check);
  bench.Bound(bench.limit, 0, 50);
  const DefinitionId within = bench.Define("within", c, AtMost(bench.Read(c, bench.limit, {at}), N(50)));
  const DefinitionId open = bench.Define("open", c, AtMost(bench.Read(c, bench.limit, {perhaps}), N(50)));
  bench.Fill(bench.limit, {10});
  bench.Fill(at.reference, {kMissing});
  bench.Fill(perhaps.reference, {kMissing});
  bench.Run();
  CHECK(bench.TruthOf(within) == Tri::kTrue);
  CHECK(bench.TruthOf(open) == Tri::kUnknown);
}

TEST_CASE("derived fields are read through references too") {
  Sites bench;
  const TableId check = bench.AddTable("check");
  Type to_site = Of(TypeKind::kRow);
  to_site.table = bench.site;
  const FieldId at = bench.AddField(check, "at", to_site);
  const VariableRef c = bench.Row(check);
  const DefinitionId twice = bench.Define("twice", bench.s, Multiply(bench.Read(bench.s, bench.limit), N(2)));
  const DefinitionId five = bench.Define("five", bench.s, N(5));
  const DefinitionId read = bench.Define("read", c, bench.Use(twice, {c, {{RowStep::Kind::kReference, at}}}));
  const DefinitionId constant = bench.Define("constant", c, bench.Use(five, {c, {{RowStep::Kind::kReference, at}}}));
  const DefinitionId own = bench.Define("own", bench.s, Add(bench.Use(twice, {bench.s, {}}), bench.Use(five, {bench.s, {}})));
  bench.Fill(bench.limit, {10, 20});
  bench.Fill(at, {1, kMissing});
  bench.Run();
  CHECK(bench.Numbers(read) == "40 ?");
  CHECK(bench.Numbers(constant) == "5 ?");
  CHECK(bench.Numbers(own) == "25 45");
}

TEST_CASE("a missing date of an act lies after the as-of date, one that is unreadable says nothing") {
  Bench bench;
  const TableId act = bench.AddTable("act", {"acts"}, schema::Schema::kRoot, true);
  const TableId fact = bench.AddTable("fact");
  const FieldId done = bench.AddField(act, "done", Day());
  const FieldId known = bench.AddField(fact, "known", Day());
  const VariableRef a = bench.Row(act), f = bench.Row(fact);
  const DefinitionId acts = bench.Define("acts", a, bench.Read(a, done));
  const DefinitionId facts = bench.Define("facts", f, bench.Read(f, known));
  const DefinitionId by_today = bench.Define("due", a, AtMost(bench.Read(a, done), Date(100)));
  bench.Fill(done, {90, kMissing});
  bench.Fill(known, {90, kMissing});
  bench.Run(100);
  CHECK(bench.Numbers(acts) == "90 ?[101,]");
  CHECK(bench.Numbers(facts) == "90 ?");
  CHECK(bench.Truths(by_today) == std::vector{Tri::kTrue, Tri::kFalse});
  bench.Run(99);
  CHECK(bench.Truths(by_today) == std::vector{Tri::kTrue, Tri::kUnknown});
}
