#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Lookup& lookup) {
  Node node;
  node.op = Op::kLookup;
  node.index = lookup.parameter.index;
  return Emit(context, expr, std::move(node), CompileAll(context, scope, lookup.keys));
}

}  // namespace footrule::plan
