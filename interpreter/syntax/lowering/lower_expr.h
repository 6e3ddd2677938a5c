// Expressions. Never null: what could not be read is an ErrorExpr.
#pragma once

#include "syntax/lowering/reader.h"

namespace footrule::syntax {

ExprRef LowerExpr(const Reader& reader, Parser::ExprContext* context);
ExprRef LowerSum(const Reader& reader, Parser::SumContext* context);
ExprRef LowerProduct(const Reader& reader, Parser::ProductContext* context);
ExprRef LowerPostfix(const Reader& reader, Parser::PostfixContext* context);
ExprRef LowerAtom(const Reader& reader, Parser::AtomContext* context);
ExprRef LowerSet(const Reader& reader, Parser::SetContext* context);
Binder LowerBinder(const Reader& reader, Parser::BinderContext* context);
std::vector<ExprRef> LowerExprs(const Reader& reader, const std::vector<Parser::ExprContext*>& contexts);
ExprRef MakeError(const Reader& reader, const Context* context);

}  // namespace footrule::syntax
