// `documents` and `checklist`: what has to be on file.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

// `when` and `needs` are told apart by the word before them.
void SetConditions(const Reader& reader, Parser::DocumentItemContext* context, DocumentItem& item) {
  std::size_t keyword = 0;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* node = dynamic_cast<Node*>(child)) keyword = node->getSymbol()->getType();
    auto* expr = dynamic_cast<Parser::ExprContext*>(child);
    if (expr != nullptr) (keyword == Parser::WHEN ? item.when : item.needs) = LowerExpr(reader, expr);
  }
}

std::optional<DocumentItem> LowerItem(const Reader& reader, Parser::DocumentItemContext* context) {
  DocumentItem item;
  item.span = reader.SpanOf(context);
  item.name = LowerName(reader, context->name());
  if (item.name.empty()) return std::nullopt;
  item.clauses = LowerClauses(reader, context->CLAUSE());
  item.label = LowerLabel(reader, context->TEXT());
  if (context->FOR_EACH() && !Failed(context->binder())) item.for_each = LowerBinder(reader, context->binder());
  SetConditions(reader, context, item);
  return item;
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::DocumentsContext* context) {
  DocumentsBlock documents;
  documents.span = reader.SpanOf(context);
  documents.head = LowerHead(reader, context->DOCUMENTS(), context->head());
  for (auto* child : context->documentItem()) {
    if (auto item = LowerItem(reader, child)) documents.items.push_back(std::move(*item));
  }
  AddLines(reader, context->line(), documents.lines);
  return documents;
}

MaybeDeclaration Lower(const Reader& reader, Parser::ChecklistContext* context) {
  ChecklistBlock checklist;
  checklist.span = reader.SpanOf(context);
  checklist.head = LowerHead(reader, context->CHECKLIST(), context->head());
  for (auto* line : context->checklistLine()) {
    if (!Failed(line)) checklist.sets.push_back({ModalityOf(line->modal()), LowerSet(reader, line->set()), reader.SpanOf(line)});
  }
  AddPlainLines(reader, context->plainLine(), checklist.lines);
  return checklist;
}

}  // namespace footrule::syntax
