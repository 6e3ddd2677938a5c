// Groups: members, keys, members that may be in any group, groups that may have none.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

struct Products : Bench {
  TableId product = AddTable("product");
  FieldId unit = AddField(product, "unit", OrNone(Words()));
  FieldId model = AddField(product, "model", Words());
  FieldId sold = AddField(product, "sold", footrule::test::Truth());
  VariableRef group;
  VariableRef member = Row(product);
  ExprRef Models() { return MakeFold(FoldOp::kDistinct, member, Members(group), nullptr, Read(member, model)); }
  ExprRef Count() { return MakeFold(FoldOp::kCount, member, Members(group), nullptr); }
  ExprRef Key() { return Make(SeriesKey{group, 0}, OrNone(Words())); }
};

}  // namespace

TEST_CASE("one subject per combination of keys") {
  Products bench;
  bench.group = bench.SeriesOf(Whole(bench.product), {bench.unit});
  const RequirementId one = bench.Require("one", bench.group, AtMost(bench.Models(), N(1)));
  bench.Fill(bench.unit, {"U1", "U2", "U1", kAbsent});
  bench.Fill(bench.model, {"m", "m", "n", "o"});
  bench.Run();
  CHECK(bench.Outcomes(one) == std::vector{Outcome::kNotMet, Outcome::kMet, Outcome::kMet});
  CHECK(bench.trace().SubjectName(0, 0) == "U1");
  CHECK(bench.trace().SubjectName(0, 2) == "none");
  CHECK_FALSE(bench.trace().SubjectsUnknown(0));
}

TEST_CASE("the key of a group is what its members share") {
  Products bench;
  bench.group = bench.SeriesOf(Whole(bench.product), {bench.unit});
  const RequirementId named = bench.Require("named", bench.group, Eq(bench.Key(), bench.W("U1")));
  bench.Fill(bench.unit, {"U1", "U2", "U1"});
  bench.Fill(bench.model, {"m", "m", "n"});
  bench.Run();
  CHECK(bench.Outcomes(named) == std::vector{Outcome::kMet, Outcome::kNotMet});
}

TEST_CASE("a member with an unknown key may be in every group or in one of its own") {
  Products bench;
  bench.group = bench.SeriesOf(Whole(bench.product), {bench.unit});
  const RequirementId one = bench.Require("one", bench.group, AtMost(bench.Models(), N(1)));
  const RequirementId few = bench.Require("few", bench.group, AtMost(bench.Count(), N(2)));
  bench.Fill(bench.unit, {"U1", "U2", kMissing});
  bench.Fill(bench.model, {"m", "n", "m"});
  bench.Run();
  CHECK(bench.Outcomes(one) == std::vector{Outcome::kMet, Outcome::kUndetermined});
  CHECK(bench.Outcomes(few) == std::vector{Outcome::kMet, Outcome::kMet});
  CHECK(bench.trace().SubjectsUnknown(0));
}

TEST_CASE("a group whose only member may not count is open as a subject") {
  Products bench;
  bench.group = bench.SeriesOf(Whole(bench.product), {bench.unit}, bench.sold);
  const RequirementId one = bench.Require("one", bench.group, AtMost(bench.Count(), N(5)));
  bench.Fill(bench.unit, {"U1", "U2", "U3", "U3"});
  bench.Fill(bench.model, {"m", "n", "m", "m"});
  bench.Fill(bench.sold, {true, kMissing, false, false});
  bench.Run();
  CHECK(bench.Outcomes(one) == std::vector{Outcome::kMet, Outcome::kUndetermined});
}

TEST_CASE("a row whose key is defective is hidden by no group") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId product = bench.AddTable("product");
  const FieldId owned = bench.AddField(site, "owned", footrule::test::Truth());
  Type to_site = OrNone(Of(TypeKind::kRow));
  to_site.table = site;
  const FieldId at = bench.AddField(product, "at", to_site);
  const VariableRef member = bench.Row(product);
  auto series = std::make_shared<Series>();
  series->member = member;
  series->domain = Whole(product);
  series->keys = {bench.Read(member, owned, {{RowStep::Kind::kReference, at}})};
  auto grouped = std::make_shared<Variable>(*bench.Row(product));
  grouped->series = series;
  const VariableRef group = grouped;
  const DefinitionId some = bench.Define(MakeFold(FoldOp::kAny, group, Whole(product), nullptr, T(true)));
  const RequirementId each = bench.Require("each", group, T(true));
  bench.Fill(owned, {true});
  bench.Fill(at, {0, kAbsent});
  bench.Run();
  CHECK(bench.TruthOf(some) == Tri::kDefective);
  CHECK(bench.Outcomes(each) == std::vector{Outcome::kDefective});
}

TEST_CASE("rows that one holder does not supply leave the groups of another decided") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId unit = bench.AddTable("unit", {"units"}, site);
  const FieldId name = bench.AddKey(site, "name");
  const FieldId kind = bench.AddField(unit, "kind", Words());
  const VariableRef s = bench.Row(site);
  const VariableRef group = bench.SeriesOf(Below(unit, {s, {}}), {kind});
  const VariableRef member = bench.Row(unit);
  const DefinitionId kinds = bench.Define("kinds", s, MakeFold(FoldOp::kCount, group, Below(unit, {s, {}}), nullptr));
  const RequirementId alone = bench.Require("alone", group, AtMost(MakeFold(FoldOp::kCount, member, Members(group), nullptr), N(1)));
  bench.Fill(name, {"A", "B"});
  bench.Rows(unit, 1, {0});
  bench.SuppliedFor(unit, {true, false});
  bench.Fill(kind, {"k"});
  bench.Run();
  CHECK(bench.Numbers(kinds) == "1 ?[0,]");
  CHECK(bench.Outcomes(alone) == std::vector{Outcome::kMet});
  CHECK(bench.trace().SubjectsUnknown(0));
}

TEST_CASE("a key that is open leaves the groups of another holder decided") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId unit = bench.AddTable("unit", {"units"}, site);
  const FieldId name = bench.AddKey(site, "name");
  const FieldId kind = bench.AddField(unit, "kind", Words());
  const VariableRef s = bench.Row(site);
  const VariableRef group = bench.SeriesOf(Below(unit, {s, {}}), {kind});
  const VariableRef member = bench.Row(unit);
  const DefinitionId kinds = bench.Define("kinds", s, MakeFold(FoldOp::kCount, group, Below(unit, {s, {}}), nullptr));
  const RequirementId alone = bench.Require("alone", group, AtMost(MakeFold(FoldOp::kCount, member, Members(group), nullptr), N(1)));
  bench.Fill(name, {"A", "B"});
  bench.Rows(unit, 3, {0, 1, 1});
  bench.Fill(kind, {"k", "k", kMissing});
  bench.Run();
  CHECK(bench.Numbers(kinds) == "1 ?[1,]");
  CHECK(bench.Outcomes(alone) == std::vector{Outcome::kMet, Outcome::kUndetermined});
}

TEST_CASE("rows nested below different rows are never in one group; groups are counted per holder") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId unit = bench.AddTable("unit", {"units"}, site);
  const FieldId name = bench.AddKey(site, "name");
  const FieldId kind = bench.AddField(unit, "kind", Words());
  const VariableRef s = bench.Row(site);
  const VariableRef group = bench.SeriesOf(Below(unit, {s, {}}), {kind});
  const VariableRef member = bench.Row(unit);
  const ExprRef size = MakeFold(FoldOp::kCount, member, Members(group), nullptr);
  const DefinitionId kinds = bench.Define("kinds", s, MakeFold(FoldOp::kCount, group, Below(unit, {s, {}}), nullptr));
  const DefinitionId largest = bench.Define("largest", s, MakeFold(FoldOp::kGreatest, group, Below(unit, {s, {}}), nullptr, size));
  bench.Fill(name, {"A", "B"});
  bench.Rows(unit, 4, {0, 0, 0, 1});
  bench.Fill(kind, {"k", "k", "l", "k"});
  bench.Run();
  CHECK(bench.Numbers(kinds) == "2 1");
  CHECK(bench.Numbers(largest) == "2 1");
}
