#include "plan/expressions.h"

namespace footrule::plan {

using schema::TypeKind;

namespace {

Op OpOf(TypeKind kind) {
  switch (kind) {
    case TypeKind::kNumber: case TypeKind::kDate: return Op::kCompareNumber;
    case TypeKind::kTruth: return Op::kCompareTruth;
    case TypeKind::kRow: return Op::kCompareRow;
    default: return Op::kCompareSymbol;
  }
}

Value CompareSets(Context& context, const ExprRef& expr, bool equal, const std::vector<Value>& sides) {
  Node same;
  same.op = Op::kSetEqual;
  const Value result = Emit(context, expr, std::move(same), sides);
  if (equal) return result;
  Node negated;
  negated.op = Op::kNot;
  return Emit(context, expr, std::move(negated), {result});
}

}  // namespace

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Compare& compare) {
  const std::vector<Value> sides = CompileAll(context, scope, {compare.left, compare.right});
  const TypeKind kind = compare.left->type.kind;
  if (kind == TypeKind::kSet) return CompareSets(context, expr, compare.op == semantics::CompareOp::kEqual, sides);
  Node node;
  node.op = OpOf(kind);
  node.compare = compare.op;
  return Emit(context, expr, std::move(node), sides);
}

}  // namespace footrule::plan
