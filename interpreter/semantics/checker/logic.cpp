// and, or; if … then … else.
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

Checked CheckLogic(Context& context, const Environment& env, const syntax::Logic& logic, Span span) {
  std::vector<ExprRef> operands;
  bool failed = false;
  for (const syntax::ExprRef& written : logic.operands) {
    ExprRef operand = CheckCondition(context, env, written);
    failed = failed || !operand;
    operands.push_back(std::move(operand));
  }
  if (failed) return Failed(span);
  return TruthValue(logic.op == syntax::LogicOp::kAnd ? AndExpr(std::move(operands), span) : OrExpr(std::move(operands), span), span);
}

Checked CheckConditional(Context& context, const Environment& env, const syntax::Conditional& conditional, Span span, const Type* expected) {
  ExprRef condition = CheckCondition(context, env, conditional.condition);
  const Checked then = CheckExpr(context, env, conditional.then, expected);
  const Checked otherwise = CheckExpr(context, env, conditional.otherwise, expected ? expected : then.is_error() ? nullptr : &then.type);
  if (!condition || then.is_error() || otherwise.is_error()) return Failed(span);
  if (!ExpectType(context, otherwise, then.type, then.span)) return Failed(span);
  Checked checked;
  checked.type = then.type;
  checked.unit = then.unit;
  if (then.type.kind == TypeKind::kInterval) {
    checked.from = MakeCore(Select{{{condition, then.from}}, otherwise.from}, DateType(), span);
    checked.to = MakeCore(Select{{{condition, then.to}}, otherwise.to}, DateType(), span);
    return checked;
  }
  if (!then.expr || then.type.kind == TypeKind::kRow) {
    context.Report(Make(Code::kCannotChoose, span).With("type", Describe(context, then.type)));
    return Failed(span);
  }
  checked.rounded_at = then.rounded_at.is_valid() ? then.rounded_at : otherwise.rounded_at;
  checked.expr = MakeCore(Select{{{condition, then.expr}}, otherwise.expr}, then.type, span);
  return checked;
}

}  // namespace footrule::semantics
