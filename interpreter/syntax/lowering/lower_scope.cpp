// `scope`, `functional unit`, `declared unit`, `boundary`: what a footprint is about.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

std::optional<ScopeItem> LowerItem(const Reader& reader, Parser::ScopeItemContext* context) {
  auto* head = context->scopeItemHead();
  if (head == nullptr || head->ID() == nullptr) return std::nullopt;
  ScopeItem item;
  item.span = reader.SpanOf(context);
  item.name = LowerName(reader, head->ID());
  item.clauses = LowerClauses(reader, head->CLAUSE());
  item.label = LowerLabel(reader, head->TEXT());
  item.condition = {ModalityOf(head->modal()), LowerExpr(reader, head->expr()), source::Join(reader.SpanOf(head->modal()), reader.SpanOf(head->expr()))};
  AddLines(reader, context->line(), item.lines);
  return item;
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::ScopeContext* context) {
  ScopeBlock scope;
  scope.span = reader.SpanOf(context);
  scope.head = LowerHead(reader, context->SCOPE(), context->head());
  for (auto* child : context->scopeItem()) {
    if (auto item = LowerItem(reader, child)) scope.items.push_back(std::move(*item));
  }
  AddLines(reader, context->line(), scope.lines);
  return scope;
}

MaybeDeclaration Lower(const Reader& reader, Parser::FunctionalUnitContext* context) {
  auto* head = context->functionalUnitHead();
  if (head == nullptr) return std::nullopt;
  FunctionalUnitBlock unit;
  unit.span = reader.SpanOf(context);
  unit.declared = head->DECLARED_UNIT() != nullptr;
  unit.clauses = LowerClauses(reader, head->CLAUSE());
  unit.label = LowerLabel(reader, head->TEXT());
  unit.value = LowerExpr(reader, head->expr());
  AddLines(reader, context->line(), unit.lines);
  return unit;
}

MaybeDeclaration Lower(const Reader& reader, Parser::BoundaryContext* context) {
  auto* first = context->boundaryHead();
  if (first == nullptr) return std::nullopt;
  BoundaryBlock boundary;
  boundary.span = reader.SpanOf(context);
  boundary.head = LowerHead(reader, first->BOUNDARY(), first->head());
  boundary.stages = LowerSet(reader, first->set());
  AddLines(reader, context->line(), boundary.lines);
  return boundary;
}

}  // namespace footrule::syntax
