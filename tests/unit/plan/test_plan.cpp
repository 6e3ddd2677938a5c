// What the compiler shares, where it lets expressions run, and in which order.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "plan/compile.h"
#include "program_builder.h"

using namespace footrule::test;
using footrule::plan::Link;
using footrule::plan::Node;
using footrule::plan::NodeId;
using footrule::plan::Op;
using footrule::plan::Plan;

namespace {

std::size_t CountOps(const Plan& plan, Op op) {
  std::size_t count = 0;
  for (const Node& node : plan.nodes) count += node.op == op ? 1 : 0;
  return count;
}

const Node& BodyOf(const Plan& plan, DefinitionId id) { return plan.nodes[plan.definitions[id.index].index]; }

bool InputsComeFirst(const Plan& plan) {
  for (std::size_t i = 0; i < plan.nodes.size(); ++i) {
    const Node& node = plan.nodes[i];
    for (const NodeId input : node.inputs)
      if (!(input.index < i)) return false;
    if (node.filter.is_valid() && node.filter.index >= i) return false;
    for (const NodeId key : plan.frames[node.frame.index].keys)
      if (key.index >= i) return false;
  }
  return true;
}

struct Two : ProgramBuilder {
  TableId table = AddTable("row");
  FieldId a = AddField(table, "a", Num());
  FieldId b = AddField(table, "b", Num());
  FieldId text = AddField(table, "text", Words());
  FieldId top = AddField(schema::Schema::kRoot, "top", Num());
};

}  // namespace

TEST_CASE("equal expressions over the same rows become one node") {
  Two two;
  const VariableRef x = two.Row(two.table), y = two.Row(two.table);
  const DefinitionId first = two.Define("first", x, Add(two.Read(x, two.a), two.Read(x, two.b)));
  const DefinitionId second = two.Define("second", y, Add(two.Read(y, two.a), two.Read(y, two.b)));
  two.Define("third", y, Add(two.Read(y, two.b), two.Read(y, two.a)));
  const auto plan = footrule::plan::Compile(two.program);
  CHECK(plan->definitions[first.index] == plan->definitions[second.index]);
  CHECK(CountOps(*plan, Op::kLoad) == 2);
  CHECK(CountOps(*plan, Op::kAdd) == 2);
}

TEST_CASE("constants of different types are not one") {
  Two two;
  two.Define(N(5));
  two.Define(Date(5));
  two.Define(N(5));
  CHECK(CountOps(*footrule::plan::Compile(two.program), Op::kConstant) == 2);
}

TEST_CASE("what does not depend on the row is computed once, over the root") {
  Two two;
  const VariableRef row = two.Row(two.table);
  const ExprRef limit = Multiply(two.Read(nullptr, two.top), N(2));
  const DefinitionId over = two.Define("over", row, Above(two.Read(row, two.a), limit));
  const auto plan = footrule::plan::Compile(two.program);
  const Node& compare = BodyOf(*plan, over);
  CHECK(plan->nodes[compare.inputs[1].index].op == Op::kMultiply);
  CHECK(plan->nodes[compare.inputs[1].index].frame.index == 0);
  CHECK(CountOps(*plan, Op::kGather) == 0);
}

TEST_CASE("a fold that no row ties is computed once and not per row") {
  Two two;
  const VariableRef row = two.Row(two.table), other = two.Row(two.table);
  const ExprRef total = MakeFold(FoldOp::kSum, other, Whole(two.table), nullptr, two.Read(other, two.a));
  const DefinitionId share = two.Define("share", row, Divide(two.Read(row, two.a), total));
  const auto plan = footrule::plan::Compile(two.program);
  const Node& fold = plan->nodes[BodyOf(*plan, share).inputs[1].index];
  CHECK(fold.op == Op::kFold);
  CHECK(fold.frame.index == 0);
}

TEST_CASE("a correlated fold becomes group and join, shared by folds with the same key") {
  Two two;
  const VariableRef row = two.Row(two.table), other = two.Row(two.table), third = two.Row(two.table);
  const ExprRef same = Eq(two.Read(other, two.text), two.Read(row, two.text));
  const ExprRef same_again = Eq(two.Read(row, two.text), two.Read(third, two.text));
  two.Define("count", row, MakeFold(FoldOp::kCount, other, Whole(two.table), And({same, Above(two.Read(other, two.a), N(0))})));
  two.Define("sum", row, MakeFold(FoldOp::kSum, third, Whole(two.table), same_again, two.Read(third, two.b)));
  const auto plan = footrule::plan::Compile(two.program);
  CHECK(InputsComeFirst(*plan));
  std::size_t joins = 0, groups = 0;
  for (const auto& link : plan->links) joins += link.kind == Link::Kind::kJoin ? 1 : 0;
  for (const auto& frame : plan->frames) groups += frame.kind == footrule::plan::Frame::Kind::kSeries ? 1 : 0;
  CHECK(joins == 1);
  CHECK(groups == 1);
  CHECK(CountOps(*plan, Op::kFold) == 2);
  CHECK(CountOps(*plan, Op::kGap) == 0);
}

TEST_CASE("a correlation that is no equality is not computed") {
  Two two;
  const VariableRef row = two.Row(two.table), other = two.Row(two.table);
  two.Define("count", row, MakeFold(FoldOp::kCount, other, Whole(two.table), Above(two.Read(other, two.a), two.Read(row, two.a))));
  const auto plan = footrule::plan::Compile(two.program);
  CHECK(CountOps(*plan, Op::kFold) == 0);
  CHECK(CountOps(*plan, Op::kGap) == 1);
}

TEST_CASE("definitions and requirements may use one another in any order") {
  Two two;
  const VariableRef row = two.Row(two.table);
  const RequirementId positive = two.Require("positive", row, Above(two.Read(row, two.a), N(0)));
  const VariableRef other = two.Row(two.table);
  const DefinitionId usable = two.Define("usable", other, two.MetFor(positive, other));
  two.Require("all", nullptr, MakeFold(FoldOp::kAll, row, Whole(two.table), nullptr, two.Use(usable, {row, {}})));
  const auto plan = footrule::plan::Compile(two.program);
  CHECK(InputsComeFirst(*plan));
  REQUIRE(plan->instances.size() == 2);
  CHECK(plan->instances[0].requirement == positive);
  CHECK(plan->nodes[plan->instances[0].outcome.index].index == 0);
  CHECK(BodyOf(*plan, usable).op == Op::kOutcomeIs);
}

TEST_CASE("columns of an instance stand over its rows") {
  Two two;
  const VariableRef row = two.Row(two.table);
  const RequirementId rule = two.Require("rule", row, T(true));
  two.instance(rule).guard = Above(two.Read(nullptr, two.top), N(0));
  two.instance(rule).message.zh = {{"", two.Read(row, two.a), {}}, {"…", nullptr, {}}, {"", two.Read(nullptr, two.top), {}}};
  two.instance(rule).message.en = {{"", two.Read(row, two.b), {}}};
  const auto plan = footrule::plan::Compile(two.program);
  const auto& made = plan->instances[0];
  for (const NodeId column : {made.guard, made.condition, made.outcome}) CHECK(plan->nodes[column.index].frame == made.frame);
  REQUIRE(plan->message_values[0].size() == 3);
  for (const NodeId column : plan->message_values[0]) CHECK(plan->nodes[column.index].frame == made.frame);
  CHECK(plan->nodes[plan->message_values[0][2].index].field == two.b);
}

TEST_CASE("fields that are read are known; registers are found by their place") {
  Two two;
  const TableId judgements = two.AddTable("judgement", {"judgements"}, schema::Schema::kRoot, true);
  const FieldId outcome = two.AddField(judgements, "outcome", Words());
  two.Define(two.Read(nullptr, two.top));
  const auto plan = footrule::plan::Compile(two.program);
  CHECK(plan->fields_read[two.top.index]);
  CHECK_FALSE(plan->fields_read[two.a.index]);
  CHECK(plan->registers.judgements == judgements);
  CHECK(plan->registers.judgement_outcome == outcome);
  CHECK(plan->fields_read[outcome.index]);
  CHECK_FALSE(plan->registers.departures.is_valid());
}
