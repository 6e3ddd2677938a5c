// Messages of a rule: the expressions in their holes, checked where the message stands.
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/requirement.h"

namespace footrule::semantics {
namespace {

// A row is shown by its key.
MessagePiece Hole(Context& context, const Environment& env, const syntax::ExprRef& written) {
  Checked value = CheckExpr(context, env, written);
  if (value.type.kind == schema::TypeKind::kRow && !value.expr) {
    const auto& key = context.program.schema.table(value.type.table).key;
    if (!key.empty()) value = ReadField(context, value.row, key.front(), written->span);
  }
  return {"", value.expr, value.unit};
}

}  // namespace

std::vector<MessagePiece> CheckMessage(Context& context, const Environment& env, const std::vector<syntax::MessagePiece>& written) {
  std::vector<MessagePiece> pieces;
  for (const syntax::MessagePiece& piece : written) {
    if (!piece.literal.empty()) pieces.push_back({piece.literal, nullptr, {}});
    if (piece.value) pieces.push_back(Hole(context, env, piece.value));
  }
  return pieces;
}

}  // namespace footrule::semantics
