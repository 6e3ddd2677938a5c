// Terms left open, fills, waivers, readings.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {

MaybeDeclaration Lower(const Reader& reader, Parser::TermContext* context) {
  if (Failed(context->path()) || Failed(context->type())) return std::nullopt;
  TermDecl term;
  term.span = reader.SpanOf(context);
  term.name = LowerPath(reader, context->path());
  term.type = LowerType(reader, context->type());
  term.clauses = LowerClauses(reader, context->CLAUSE());
  term.label = LowerLabel(reader, context->TEXT());
  if (context->DEFAULT()) term.default_value = LowerExpr(reader, context->expr());
  if (context->filledBy()) term.fillers = LowerFillers(reader, context->filledBy());
  return term;
}

MaybeDeclaration Lower(const Reader& reader, Parser::FillContext* context) {
  if (Failed(context->path())) return std::nullopt;
  FillDecl fill;
  fill.span = reader.SpanOf(context);
  fill.target = LowerPath(reader, context->path());
  fill.value = LowerExpr(reader, context->expr());
  fill.clauses = LowerClauses(reader, context->CLAUSE());
  fill.filler = LowerFiller(reader, context->filler());
  fill.because = LowerLabel(reader, context->TEXT());
  return fill;
}

MaybeDeclaration Lower(const Reader& reader, Parser::WaiveContext* context) {
  if (Failed(context->path())) return std::nullopt;
  return WaiveDecl{LowerPath(reader, context->path()), LowerClauses(reader, context->CLAUSE()), LowerLabel(reader, context->TEXT()), reader.SpanOf(context)};
}

MaybeDeclaration Lower(const Reader& reader, Parser::ReadingContext* context) {
  ReadingDecl reading;
  reading.span = reader.SpanOf(context);
  reading.head = LowerHead(reader, context->READING(), context->head());
  RequireName(reader, reading.head);
  for (auto* line : context->readingLine()) {
    const Path name = LowerDotted(reader, line->fieldHead());
    if (name.parts.empty() || Failed(line)) continue;
    reading.choices.push_back({name.parts.front(), LowerExpr(reader, line->expr()), line->DEFAULT() != nullptr, LowerLabel(reader, line->TEXT())});
  }
  return reading;
}

}  // namespace footrule::syntax
