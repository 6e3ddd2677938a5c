// Series: the frame of their groups, and the values the members of a group share.
#include <algorithm>

#include "plan/expressions.h"
#include "semantics/core/machine.h"

namespace footrule::plan {

using schema::TableId;
using semantics::Domain;

namespace {

TableId TableOfRow(const Context& context, const semantics::RowRef& row) {
  const schema::Schema& schema = context.program.schema;
  TableId table = row.variable ? row.variable->table : schema::Schema::kRoot;
  for (const semantics::RowStep& step : row.steps) table = semantics::TableBehind(schema, table, step);
  return table;
}

// Rows nested below different rows are never in one group: the row that holds them is a key of its own.
void KeyByHolder(Context& context, const semantics::Series& series, SeriesFrame& made, Frame& frame) {
  if (series.domain.kind != Domain::Kind::kChildren) return;
  const TableId holder = TableOfRow(context, series.domain.of);
  if (holder == schema::Schema::kRoot) return;
  Node row;
  row.op = Op::kRowOf;
  row.type.kind = schema::TypeKind::kRow;
  row.type.table = holder;
  row.frame = made.members;
  row.link = LinkTo(context, Link::Kind::kParent, made.members, TableFrame(context, holder));
  frame.keys.push_back(AddNode(context, std::move(row)));
  made.first_key = 1;
}

// Whether a key may be defective in some row: anything computed, and a yes/no behind a reference that may be a stated none.
bool MayFail(const Context& context, NodeId key) {
  const Node& node = context.node(key);
  if (node.op == Op::kRowOf || node.op == Op::kConstant || node.op == Op::kAsOf) return false;
  if (node.op == Op::kLoad) return node.type.kind == schema::TypeKind::kTruth && node.type.or_none;
  if (node.op != Op::kGather) return true;
  const bool reference = context.plan.links[node.link.index].kind == Link::Kind::kReference;
  return (reference && node.type.kind == schema::TypeKind::kTruth) || MayFail(context, node.inputs[0]);
}

// Whether a group has a member for certain: one whose `where` is open makes the group itself open, and a row whose key is defective
// belongs to none of them and is hidden by none.
NodeId Existence(Context& context, const SeriesFrame& made) {
  const std::vector<NodeId>& keys = context.plan.frames[made.frame.index].keys;
  const bool sure = std::none_of(keys.begin(), keys.end(), [&](NodeId key) { return MayFail(context, key); });
  if (!made.where.is_valid() && sure) return {};
  Node node;
  node.op = Op::kFold;
  node.type.kind = schema::TypeKind::kTruth;
  node.frame = made.frame;
  node.inputs = {made.where.is_valid() ? made.where : ConstantValue(context, semantics::Constant{true}, node.type, nullptr).node};
  node.link = made.membership;
  node.fold = semantics::FoldOp::kAny;
  return AddNode(context, std::move(node));
}

SeriesFrame MakeSeries(Context& context, const semantics::Series& series) {
  SeriesFrame made;
  Frame frame;
  frame.kind = Frame::Kind::kSeries;
  frame.table = series.domain.table;
  made.members = frame.members = TableFrame(context, series.domain.table);
  const Scope& member = AddScope(context, context.root(), series.member, made.members);
  KeyByHolder(context, series, made, frame);
  for (const ExprRef& key : series.keys) frame.keys.push_back(Bring(context, CompileExpr(context, member, key), member));
  if (series.where) made.where = frame.where = Bring(context, CompileExpr(context, member, series.where), member);
  const bool nested = made.first_key == 1;
  const FrameId holder = nested ? context.plan.links[context.node(frame.keys[0]).link.index].to : FrameId{};
  made.frame = FrameId{context.frames.Add(std::move(frame))};
  made.membership = LinkTo(context, Link::Kind::kMembership, made.members, made.frame);
  if (nested) made.holder = LinkTo(context, Link::Kind::kParent, made.frame, holder);
  made.exists = Existence(context, made);
  return made;
}

}  // namespace

const SeriesFrame& CompileSeries(Context& context, const semantics::Series& series) {
  const auto found = context.series.find(&series);
  if (found != context.series.end()) return found->second;
  SeriesFrame made = MakeSeries(context, series);
  return context.series.emplace(&series, made).first->second;
}

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::SeriesKey& key) {
  const Scope* groups = FindScope(scope, key.series->id);
  if (!groups) return Unreachable(context, expr);
  const SeriesFrame& series = CompileSeries(context, *key.series->series);
  Node node;
  node.op = Op::kSeriesKey;
  node.type = expr->type;
  node.frame = series.frame;
  node.index = static_cast<std::uint32_t>(key.index) + series.first_key;
  node.inputs = {context.plan.frames[series.frame.index].keys[node.index]};
  node.origin = expr;
  return {AddNode(context, std::move(node)), groups};
}

}  // namespace footrule::plan
