// Definitions: compiled once, over the frame of the row they belong to; read from there.
#include "plan/expressions.h"

namespace footrule::plan {

namespace {

// The row a derived field belongs to, without the definition's name in the way of what reads it.
const Scope& ScopeOf(Context& context, const semantics::Definition& definition) {
  if (!definition.variable) return context.root();
  return AddScope(context, context.root(), definition.variable, TableFrame(context, definition.variable->table));
}

}  // namespace

Value CompileDefinition(Context& context, semantics::DefinitionId id) {
  if (context.definitions[id.index]) return *context.definitions[id.index];
  const semantics::Definition& definition = context.program.definitions[id.index];
  const Scope& scope = ScopeOf(context, definition);
  const Value value = CompileExpr(context, scope, definition.body);
  context.definitions[id.index] = value;
  context.plan.definitions[id.index] = Spread(context, value, scope);
  return value;
}

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::DefinitionRead& read) {
  const Value value = CompileDefinition(context, read.definition);
  const RowPlace place = FindRow(context, scope, read.row);
  if (!place.home) return Unreachable(context, expr);
  if (value.home->depth == 0 && place.path.empty()) return value;
  return ReadAt(context, place, context.plan.definitions[read.definition.index]);
}

}  // namespace footrule::plan
