// Small constructors of core expressions, so that the checker reads like the meaning it gives.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

template <class Node>
ExprRef MakeCore(Node node, Type type, Span span) {
  return std::make_shared<const Expr>(Expr{std::move(type), std::move(node), span});
}

Type TruthType();
Type NumberType(values::Dimension dimension = {});
Type DateType();
Type TextType();
Type MemberType(ListId list);

ExprRef TrueExpr(Span span);
ExprRef NumberConstant(const Number& value, values::Dimension dimension, Span span);
ExprRef SymbolConstant(SymbolId symbol, Type type, Span span);
ExprRef CompareExpr(CompareOp op, ExprRef left, ExprRef right, Span span);
// Flat; one argument stays itself, none is true.
ExprRef AndExpr(std::vector<ExprRef> args, Span span);
ExprRef OrExpr(std::vector<ExprRef> args, Span span);
ExprRef NotExpr(ExprRef operand, Span span);
// `condition` null = always.
ExprRef BothExpr(ExprRef first, ExprRef second, Span span);

Checked Failed(Span span);
Checked TruthValue(ExprRef expr, Span span);

}  // namespace footrule::semantics
