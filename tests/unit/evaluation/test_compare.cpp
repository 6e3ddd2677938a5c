// Comparisons at, just over and around a limit, on bounds, with none.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

Tri Compared(CompareOp op, Cell x, Cell y) {
  Bench bench;
  const FieldId a = bench.AddField(schema::Schema::kRoot, "a", Num());
  const FieldId b = bench.AddField(schema::Schema::kRoot, "b", Num());
  bench.Bound(a, 1, 5);
  const DefinitionId id = bench.Define(Cmp(op, bench.Read(nullptr, a), bench.Read(nullptr, b)));
  bench.Fill(a, {x});
  bench.Fill(b, {y});
  bench.Run();
  return bench.TruthOf(id);
}

}  // namespace

TEST_CASE("exactly at a limit, and just over it") {
  const Number limit = *Number::FromDecimal("5.1");
  CHECK(Compared(CompareOp::kLessEqual, limit, limit) == Tri::kTrue);
  CHECK(Compared(CompareOp::kLess, limit, limit) == Tri::kFalse);
  CHECK(Compared(CompareOp::kGreaterEqual, limit, limit) == Tri::kTrue);
  CHECK(Compared(CompareOp::kGreater, limit, limit) == Tri::kFalse);
  CHECK(Compared(CompareOp::kLessEqual, *Number::FromDecimal("5.1000000001"), limit) == Tri::kFalse);
  CHECK(Compared(CompareOp::kEqual, *Number::FromFraction(51, 10), limit) == Tri::kTrue);
  CHECK(Compared(CompareOp::kNotEqual, *Number::FromFraction(51, 10), limit) == Tri::kFalse);
}

TEST_CASE("a missing number in 1..5 is decided where it holds or fails throughout") {
  CHECK(Compared(CompareOp::kLessEqual, kMissing, 5) == Tri::kTrue);
  CHECK(Compared(CompareOp::kLess, kMissing, 5) == Tri::kUnknown);
  CHECK(Compared(CompareOp::kLess, kMissing, 6) == Tri::kTrue);
  CHECK(Compared(CompareOp::kLess, kMissing, 1) == Tri::kFalse);
  CHECK(Compared(CompareOp::kLessEqual, kMissing, 1) == Tri::kUnknown);
  CHECK(Compared(CompareOp::kLessEqual, kMissing, 0) == Tri::kFalse);
  CHECK(Compared(CompareOp::kGreater, kMissing, 0) == Tri::kTrue);
  CHECK(Compared(CompareOp::kGreater, kMissing, 5) == Tri::kFalse);
  CHECK(Compared(CompareOp::kGreaterEqual, kMissing, 1) == Tri::kTrue);
  CHECK(Compared(CompareOp::kEqual, kMissing, 6) == Tri::kFalse);
  CHECK(Compared(CompareOp::kEqual, kMissing, 5) == Tri::kUnknown);
  CHECK(Compared(CompareOp::kNotEqual, kMissing, 0) == Tri::kTrue);
  CHECK(Compared(CompareOp::kLess, kMissing, kMissing) == Tri::kUnknown);
  CHECK(Compared(CompareOp::kEqual, Bounds{Number(2), Number(2)}, 2) == Tri::kTrue);
}

TEST_CASE("a missing number that may be none lies nowhere: nothing is decided by its bounds") {
  Bench bench;
  const FieldId x = bench.AddField(schema::Schema::kRoot, "x", OrNone(Num()));
  bench.Bound(x, 1, 5);
  const DefinitionId most = bench.Define("most", nullptr, AtMost(bench.Read(nullptr, x), N(5)));
  const DefinitionId more = bench.Define("more", nullptr, Above(bench.Read(nullptr, x), N(5)));
  const DefinitionId plain = bench.Define("plain", nullptr, bench.Read(nullptr, x));
  const RequirementId limited = bench.Require("limited", nullptr, AtMost(bench.Read(nullptr, x), N(5)));
  bench.Fill(x, {kMissing});
  bench.Run();
  CHECK(bench.TruthOf(most) == Tri::kUnknown);
  CHECK(bench.TruthOf(more) == Tri::kUnknown);
  CHECK(bench.Numbers(plain) == "?");
  CHECK(bench.Outcomes(limited) == std::vector{Outcome::kUndetermined});
}

TEST_CASE("comparison with none is defective, a defect stays one") {
  CHECK(Compared(CompareOp::kLess, kAbsent, 5) == Tri::kDefective);
  CHECK(Compared(CompareOp::kLess, kAbsent, kMissing) == Tri::kDefective);
  CHECK(Compared(CompareOp::kEqual, 1, State::kDefective) == Tri::kDefective);
  CHECK(Compared(CompareOp::kEqual, 1, State::kJudgement) == Tri::kJudgement);
}

TEST_CASE("texts, truths and references are equal or not") {
  Bench bench;
  const TableId site = bench.AddTable("site");
  const TableId check = bench.AddTable("check");
  const FieldId text = bench.AddField(check, "text", OrNone(Words()));
  const FieldId truth = bench.AddField(check, "truth", Truth());
  Type row = Of(TypeKind::kRow);
  row.table = site;
  const FieldId at = bench.AddField(check, "at", row);
  const FieldId other = bench.AddField(check, "other", row);
  const VariableRef c = bench.Row(check);
  const DefinitionId same_text = bench.Define("a", c, Eq(bench.Read(c, text), bench.W("x")));
  const DefinitionId other_text = bench.Define("b", c, Cmp(CompareOp::kNotEqual, bench.Read(c, text), bench.W("x")));
  const DefinitionId same_truth = bench.Define("c", c, Eq(bench.Read(c, truth), T(false)));
  const DefinitionId same_row = bench.Define("d", c, Eq(bench.Read(c, at), bench.Read(c, other)));
  bench.Rows(site, 2);
  bench.Fill(text, {"x", "y", kMissing, kAbsent});
  bench.Fill(truth, {false, true, kMissing, State::kJudgement});
  bench.Fill(at, {0, 1, kMissing, 1});
  bench.Fill(other, {0, 0, 1, kMissing});
  bench.Run();
  CHECK(bench.Truths(same_text) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kUnknown, Tri::kDefective});
  CHECK(bench.Truths(other_text) == std::vector{Tri::kFalse, Tri::kTrue, Tri::kUnknown, Tri::kDefective});
  CHECK(bench.Truths(same_truth) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kUnknown, Tri::kJudgement});
  CHECK(bench.Truths(same_row) == std::vector{Tri::kTrue, Tri::kFalse, Tri::kUnknown, Tri::kUnknown});
}
