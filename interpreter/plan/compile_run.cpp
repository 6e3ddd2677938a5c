// Runs: the rows of a domain in the order of a date, then a part of the run that each row enters.
#include "plan/expressions.h"
#include "plan/fold.h"

namespace footrule::plan {

using semantics::Compare;
using semantics::Domain;
using semantics::Run;

namespace {

// Which rows stand in one order: those `link` leads to one row, if `filter` (may be invalid) holds.
struct Neighbours { LinkId link; NodeId filter; };

// The side of an equality with an outer row that is the member's own.
const ExprRef& InnerSide(Context& context, const Run& run, const ExprRef& link) {
  const Compare& compare = std::get<Compare>(link->node);
  return context.free.Mentions(compare.left, run.member->id) ? compare.left : compare.right;
}

// The groups a correlated fold over the same rows makes, so that they are made once.
Neighbours LinkedRows(Context& context, const Scope& home, const Run& run) {
  Frame groups;
  groups.kind = Frame::Kind::kSeries;
  groups.table = run.domain.table;
  groups.members = home.frame;
  groups.for_join = true;
  for (const ExprRef& link : run.links) groups.keys.push_back(Bring(context, CompileExpr(context, home, InnerSide(context, run, link)), home));
  return {LinkTo(context, Link::Kind::kMembership, home.frame, FrameId{context.frames.Add(std::move(groups))}), {}};
}

Neighbours NeighboursOf(Context& context, const Scope& home, const Run& run) {
  if (run.domain.kind == Domain::Kind::kSeries) {
    const SeriesFrame& series = CompileSeries(context, *run.domain.of.variable->series);
    return {series.membership, series.where};
  }
  if (run.domain.kind == Domain::Kind::kChildren) return {LinkTo(context, Link::Kind::kParent, home.frame, FindRow(context, *home.outer, run.domain.of).frame), {}};
  if (!run.links.empty()) return LinkedRows(context, home, run);
  return {LinkTo(context, Link::Kind::kParent, home.frame, context.root().frame), {}};
}

NodeId PreviousRow(Context& context, const Scope& home, const Run& run, NodeId date) {
  const Neighbours among = NeighboursOf(context, home, run);
  Node node;
  node.op = Op::kPrevious;
  node.type.kind = schema::TypeKind::kRow;
  node.type.table = run.domain.table;
  node.frame = home.frame;
  node.inputs = {date};
  node.link = among.link;
  node.filter = among.filter;
  return AddNode(context, std::move(node));
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::RunRead& read) {
  const Run& run = *read.run;
  const Scope* home = FindScope(scope, run.member->id);
  if (!home) return Unreachable(context, expr);
  const NodeId date = Bring(context, CompileExpr(context, *home, run.order), *home);
  const NodeId condition = Bring(context, CompileExpr(context, *home, run.condition), *home);
  if (!date.is_valid() || !condition.is_valid()) return Unreachable(context, expr);
  Node node;
  node.op = Op::kRun;
  node.type = expr->type;
  node.frame = home->frame;
  node.inputs = {PreviousRow(context, *home, run, date), condition, date};
  node.index = static_cast<std::uint32_t>(read.part);
  node.flag = run.by_first_row;
  node.origin = expr;
  return {AddNode(context, std::move(node)), home};
}

}  // namespace footrule::plan
