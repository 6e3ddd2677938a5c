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

// Whether the value is a stated `none`, in some branch of it.
bool MayBeNone(const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return name->name.text == "none" || name->name.text == "无";
  const auto* conditional = syntax::As<syntax::Conditional>(expr);
  return conditional != nullptr && (MayBeNone(conditional->then) || MayBeNone(conditional->otherwise));
}

// Whether nothing but the other branch tells what the `none` is one of.
bool IsNoneAlone(const syntax::ExprRef& expr) { return syntax::As<syntax::NameRef>(expr) != nullptr && MayBeNone(expr); }

struct Branches { Checked then, otherwise; };

// Without a type from outside, the branch that has a value tells the type of the other; `or none` if one of them is none.
Branches CheckBranches(Context& context, const Environment& env, const syntax::Conditional& conditional, const Type* expected) {
  const bool backwards = expected == nullptr && IsNoneAlone(conditional.then);
  const Checked first = CheckExpr(context, env, backwards ? conditional.otherwise : conditional.then, expected);
  if (backwards && first.is_error()) return {first, first};
  Checked told = first;
  const bool one_value = first.expr && first.type.kind != TypeKind::kRow;
  if (!expected && one_value && (backwards || MayBeNone(conditional.otherwise))) told.type.or_none = true;
  const Type* type = expected ? expected : first.is_error() ? nullptr : &told.type;
  const Checked second = CheckExpr(context, env, backwards ? conditional.then : conditional.otherwise, type);
  return backwards ? Branches{second, told} : Branches{told, second};
}

Checked CheckConditional(Context& context, const Environment& env, const syntax::Conditional& conditional, Span span, const Type* expected) {
  ExprRef condition = CheckCondition(context, env, conditional.condition);
  const auto [then, otherwise] = CheckBranches(context, env, conditional, expected);
  if (!condition || then.is_error() || otherwise.is_error()) return Failed(span);
  if (!ExpectType(context, otherwise, then.type, then.span)) return Failed(span);
  Checked checked;
  checked.type = then.type;
  checked.type.or_none = then.type.or_none || otherwise.type.or_none;
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
  checked.expr = MakeCore(Select{{{condition, then.expr}}, otherwise.expr}, checked.type, span);
  return checked;
}

}  // namespace footrule::semantics
