// Parts of compiling an aggregate or quantifier.
#pragma once

#include "plan/context.h"

namespace footrule::plan {

// Where a fold runs: from the rows of `inner` up `link`; its result is read like a row at `result`.
struct FoldPlace {
  const Scope* inner = nullptr;      // null: the domain cannot be found
  LinkId link;
  RowPlace result;
  NodeId filter;                     // what the domain itself asks of a row (membership in a group); invalid = nothing
};
FoldPlace PlaceFold(Context& context, const Scope& scope, const semantics::Fold& fold);

// Whether the expression (may be null) depends on a row that cannot be reached from `inner`.
bool IsCorrelated(Context& context, const Scope& inner, const ExprRef& expr);
// The operands of a conjunction, nested ones too; nothing for null.
void AddConjuncts(const ExprRef& expr, std::vector<ExprRef>& conjuncts);

// The fold node over the frame `link` leads to. Invalid if a part is out of reach.
NodeId FoldNode(Context& context, const ExprRef& expr, const Scope& inner, LinkId link, NodeId filter, const std::vector<Value>& values);

// A fold that depends on outer rows by equalities: the inner rows are grouped by their sides, the outer row finds its group by its own.
Value CompileCorrelated(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Fold& fold, const FoldPlace& place);

}  // namespace footrule::plan
