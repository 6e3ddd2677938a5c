// Decision tables under open conditions.
#include "bench.h"
#include "catch.h"

using namespace footrule::test;

namespace {

struct Table : Bench {
  FieldId p = AddField(schema::Schema::kRoot, "p", Truth());
  FieldId q = AddField(schema::Schema::kRoot, "q", Truth());
  FieldId x = AddField(schema::Schema::kRoot, "x", OrNone(Num()));
  ExprRef P() { return Read(nullptr, p); }
  ExprRef Q() { return Read(nullptr, q); }
  ExprRef X() { return Read(nullptr, x); }
  ExprRef Choose(ExprRef first, ExprRef second, ExprRef otherwise) {
    const Type type = first->type;
    return Make(Select{{{P(), std::move(first)}, {Q(), std::move(second)}}, std::move(otherwise)}, type);
  }
  DefinitionId Value(ExprRef expr, Cell p_cell, Cell q_cell, Cell x_cell = 0) {
    const DefinitionId id = Define(std::move(expr));
    Fill(p, {p_cell});
    Fill(q, {q_cell});
    Fill(x, {x_cell});
    Run();
    return id;
  }
};

std::string Chosen(Cell p, Cell q, bool otherwise = true) {
  Table t;
  return t.Numbers(t.Value(t.Choose(N(1), N(2), otherwise ? N(5) : nullptr), p, q));
}

}  // namespace

TEST_CASE("the first case that holds") {
  CHECK(Chosen(true, true) == "1");
  CHECK(Chosen(false, true) == "2");
  CHECK(Chosen(false, false) == "5");
  CHECK(Chosen(false, false, false) == "?");
}

TEST_CASE("an open condition keeps later cases possible: the hull of what they give") {
  CHECK(Chosen(kMissing, true) == "?[1,2]");
  CHECK(Chosen(kMissing, false) == "?[1,5]");
  CHECK(Chosen(false, State::kJudgement) == "judgement[2,5]");
  CHECK(Chosen(kMissing, State::kJudgement) == "?[1,5]");
  CHECK(Chosen(kMissing, false, false) == "?");
  CHECK(Chosen(true, State::kDefective) == "1");
  CHECK(Chosen(State::kDefective, true) == "defective");
}

TEST_CASE("if all possible values agree the value is known") {
  Table t;
  CHECK(t.Numbers(t.Value(t.Choose(N(7), N(7), N(7)), kMissing, kMissing)) == "7");
  Table u;
  CHECK(u.Numbers(u.Value(u.Choose(N(7), N(7), u.X()), kMissing, kMissing, kMissing)) == "?");
  Table v;
  CHECK(v.Texts(v.Value(v.Choose(v.W("a"), v.W("a"), v.W("b")), kMissing, true)) == "a");
  Table w;
  CHECK(w.Texts(w.Value(w.Choose(w.W("a"), w.W("c"), w.W("b")), kMissing, true)) == "?");
  Table x;
  CHECK(x.TruthOf(x.Value(x.Choose(T(true), T(true), T(false)), kMissing, true)) == Tri::kTrue);
  Table y;
  CHECK(y.TruthOf(y.Value(y.Choose(T(true), T(false), T(false)), kMissing, true)) == Tri::kUnknown);
}

TEST_CASE("a defect behind an open condition shows, behind a decided one it is not reached") {
  Table t;
  CHECK(t.Numbers(t.Value(t.Choose(Divide(N(1), N(0)), N(2), N(5)), kMissing, true)) == "defective");
  Table u;
  CHECK(u.Numbers(u.Value(u.Choose(Divide(N(1), N(0)), N(2), N(5)), false, true)) == "2");
}

TEST_CASE("a possible none leaves no bounds") {
  Table t;
  CHECK(t.Numbers(t.Value(t.Choose(N(1), t.X(), N(5)), kMissing, true, kAbsent)) == "?");
  Table u;
  CHECK(u.Numbers(u.Value(u.Choose(u.X(), u.X(), N(5)), kMissing, true, kAbsent)) == "none");
}
