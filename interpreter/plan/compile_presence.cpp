// `is recorded`, `is none`: asked where the field stands, so that a row that cannot be found is unknown and a cell that is empty is not.
#include "plan/expressions.h"
#include "plan/fields.h"

namespace footrule::plan {

namespace {

Op OpOf(semantics::PresenceOp op) { return op == semantics::PresenceOp::kRecorded ? Op::kIsRecorded : Op::kIsNone; }

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Presence& presence) {
  const auto* read = std::get_if<semantics::FieldRead>(&presence.operand->node);
  if (!read) {
    Node node;
    node.op = OpOf(presence.op);
    return Emit(context, expr, std::move(node), {CompileExpr(context, scope, presence.operand)});
  }
  const RowPlace place = FindRow(context, scope, read->row);
  if (!place.home) return Unreachable(context, expr);
  return ReadAt(context, place, OnField(context, OpOf(presence.op), read->field, expr->type, expr));
}

}  // namespace footrule::plan
