// `person-days`: first unit, further units, floors and ceilings.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

void SetFirst(const Reader& reader, Parser::FirstUnitLineContext* line, PersonDaysBlock& block) {
  if (IsRepeated(reader, block.first_span.is_valid(), block.first_span, reader.SpanOf(line))) return;
  block.first_span = reader.SpanOf(line);
  block.first_modality = ModalityOf(line->modal());
  if (line->COLON()) block.first = LowerExpr(reader, line->expr());
  block.first_rows = LowerRows(reader, line->row());
  if (!line->COLON() && line->row().empty()) reader.Report(Make(Code::kRowsMissing, block.first_span));
}

void SetFurther(const Reader& reader, Parser::FurtherUnitLineContext* line, PersonDaysBlock& block) {
  if (IsRepeated(reader, block.further_span.is_valid(), block.further_span, reader.SpanOf(line))) return;
  block.further_span = reader.SpanOf(line);
  if (line->IN()) block.further_in = LowerPostfix(reader, line->postfix());
  block.further = LowerExpr(reader, line->expr());
}

// `at most 4`, `must at most 4`; without a limit it is a condition like any other.
void AddLimit(const Reader& reader, Parser::LimitLineContext* line, PersonDaysBlock& block) {
  if (Failed(line)) return;
  const Modality modality = ModalityOf(line->modal());
  ExprRef value = LowerExpr(reader, line->expr());
  const Span span = reader.SpanOf(line);
  if (line->limit() == nullptr) {
    block.lines.conditions.push_back({modality, std::move(value), span});
  } else {
    block.limits.push_back({line->limit()->AT_MOST() != nullptr, modality, line->modal() != nullptr, std::move(value), span});
  }
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::PersonDaysContext* context) {
  PersonDaysBlock block;
  block.span = reader.SpanOf(context);
  block.head = LowerHead(reader, context->PERSON_DAYS(), context->head());
  for (auto* line : context->firstUnitLine()) SetFirst(reader, line, block);
  for (auto* line : context->furtherUnitLine()) SetFurther(reader, line, block);
  for (auto* line : context->limitLine()) AddLimit(reader, line, block);
  AddPlainLines(reader, context->plainLine(), block.lines);
  return block;
}

}  // namespace footrule::syntax
