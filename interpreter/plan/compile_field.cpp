// Fields: loaded over the frame of their table, then brought to the row that reads them.
#include "plan/expressions.h"
#include "plan/fields.h"

namespace footrule::plan {

NodeId LoadField(Context& context, schema::FieldId field, const ExprRef& origin) {
  const schema::Field& known = context.program.schema.field(field);
  context.plan.fields_read[field.index] = true;
  Node node;
  node.op = Op::kLoad;
  node.type = known.type;
  node.frame = TableFrame(context, known.table);
  node.field = field;
  node.origin = origin;
  return AddNode(context, std::move(node));
}

NodeId OnField(Context& context, Op op, schema::FieldId field, const schema::Type& type, const ExprRef& origin) {
  const NodeId load = LoadField(context, field, origin);
  Node node;
  node.op = op;
  node.type = type;
  node.frame = context.node(load).frame;
  node.inputs = {load};
  node.field = field;
  node.origin = origin;
  return AddNode(context, std::move(node));
}

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::FieldRead& read) {
  const RowPlace place = FindRow(context, scope, read.row);
  if (!place.home) return Unreachable(context, expr);
  return ReadAt(context, place, LoadField(context, read.field, expr));
}

}  // namespace footrule::plan
