// + - * /, least and greatest: known, missing with and without bounds, none, defects.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

// One row with three numbers of which the first two are bounded.
struct Three : Bench {
  FieldId a = AddField(schema::Schema::kRoot, "a", Num());
  FieldId b = AddField(schema::Schema::kRoot, "b", Num());
  FieldId c = AddField(schema::Schema::kRoot, "c", Num());
  Three() {
    Bound(a, 1, 5);
    Bound(b, 0, std::nullopt);
  }
  ExprRef A() { return Read(nullptr, a); }
  ExprRef B() { return Read(nullptr, b); }
  ExprRef C() { return Read(nullptr, c); }
  std::string Value(ExprRef expr, Cell x, Cell y, Cell z) {
    const DefinitionId id = Define(std::move(expr));
    Fill(a, {x});
    Fill(b, {y});
    Fill(c, {z});
    Run();
    return Numbers(id);
  }
};

}  // namespace

TEST_CASE("known numbers are exact") {
  CHECK(Three().Value(N(0), 1, 2, 3) == "0");
  Three t;
  CHECK(t.Value(Divide(Add(t.A(), t.B()), t.C()), 1, 2, 7) == "3/7");
  Three u;
  CHECK(u.Value(Arith(NumberOp::kSubtract, {u.A(), u.B()}), 1, 2, 7) == "-1");
  Three v;
  CHECK(v.Value(Arith(NumberOp::kMultiply, {v.A(), v.B(), v.C()}), 2, 3, 7) == "42");
  Three w;
  CHECK(w.Value(Arith(NumberOp::kNegate, {w.A()}), 2, 3, 7) == "-2");
}

TEST_CASE("a missing number keeps the bounds it must lie in") {
  Three t;
  CHECK(t.Value(Add(t.A(), t.C()), kMissing, 2, 10) == "?[11,15]");
  Three u;
  CHECK(u.Value(Add(u.A(), u.B()), kMissing, kMissing, 10) == "?[1,]");
  Three v;
  CHECK(v.Value(Multiply(v.A(), v.C()), kMissing, 0, -2) == "?[-10,-2]");
  Three w;
  CHECK(w.Value(Multiply(w.B(), w.C()), 1, kMissing, -2) == "?[,0]");
  Three x;
  CHECK(x.Value(Divide(x.C(), x.A()), kMissing, 0, 10) == "?[2,10]");
  Three y;
  CHECK(y.Value(Divide(y.C(), y.B()), 1, kMissing, 10) == "?");
  Three z;
  CHECK(z.Value(Arith(NumberOp::kSubtract, {z.C(), z.B()}), 1, kMissing, 10) == "?[,10]");
}

TEST_CASE("division by zero and arithmetic with none are defective") {
  Three t;
  CHECK(t.Value(Divide(t.A(), t.B()), 1, 0, 0) == "defective");
  Three u;
  CHECK(u.Value(Divide(u.C(), u.B()), 1, 0, kMissing) == "defective");
  Three v;
  CHECK(v.Value(Add(v.A(), v.B()), kAbsent, 0, 0) == "defective");
  Three w;
  CHECK(w.Value(Add(w.A(), w.C()), kAbsent, 0, kMissing) == "defective");
}

TEST_CASE("least and greatest skip none") {
  const auto least = [](Cell x, Cell y, Cell z) {
    Three t;
    return t.Value(Arith(NumberOp::kLeast, {t.A(), t.B(), t.C()}), x, y, z);
  };
  const auto greatest = [](Cell x, Cell y, Cell z) {
    Three t;
    return t.Value(Arith(NumberOp::kGreatest, {t.A(), t.B(), t.C()}), x, y, z);
  };
  CHECK(least(3, 2, 7) == "2");
  CHECK(greatest(3, 2, 7) == "7");
  CHECK(least(kAbsent, 2, 7) == "2");
  CHECK(greatest(kAbsent, 2, 7) == "7");
  CHECK(least(3, kMissing, 7) == "?[0,3]");
  CHECK(greatest(3, kMissing, 7) == "?[7,]");
  CHECK(least(3, 0, kMissing) == "?[,0]");
  CHECK(least(kMissing, 4, 7) == "?[1,4]");   // the missing one is in 1..5
  CHECK(greatest(kMissing, 4, 7) == "7");
  CHECK(least(State::kDefective, 2, 7) == "defective");
}

TEST_CASE("a missing number that may be none bounds neither least nor greatest") {
  Bench bench;
  const FieldId a = bench.AddField(schema::Schema::kRoot, "a", OrNone(Num()));
  bench.Bound(a, 1, 5);
  const DefinitionId least = bench.Define("least", nullptr, Arith(NumberOp::kLeast, {bench.Read(nullptr, a), N(4)}));
  const DefinitionId greatest = bench.Define("greatest", nullptr, Arith(NumberOp::kGreatest, {bench.Read(nullptr, a), N(7)}));
  const DefinitionId sum = bench.Define("sum", nullptr, Add(bench.Read(nullptr, a), N(1)));
  bench.Fill(a, {kMissing});
  bench.Run();
  CHECK(bench.Numbers(least) == "?[,4]");
  CHECK(bench.Numbers(greatest) == "?[7,]");
  CHECK(bench.Numbers(sum) == "?");
}

TEST_CASE("least of nothing but none is none") {
  Three t;
  CHECK(t.Value(Arith(NumberOp::kLeast, {t.A()}), kAbsent, 1, 1) == "none");
}
