// `unit partition`: which products share a unit.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

void AddPartitionLine(const Reader& reader, Parser::PartitionLineContext* line, UnitPartitionBlock& block) {
  if (Failed(line)) return;
  const Span span = reader.SpanOf(line);
  if (line->EACH()) {
    if (IsRepeated(reader, block.each.has_value(), block.each ? block.each->span : Span{}, span)) return;
    block.each = LowerBinder(reader, line->binder());
    block.goes_to = LowerPath(reader, line->path());
  } else if (line->SAME()) {
    if (IsRepeated(reader, block.same != nullptr, block.same ? block.same->span : Span{}, span)) return;
    block.same = LowerSet(reader, line->set());
  } else {
    block.apart.push_back({LowerSet(reader, line->set()), line->OPEN() != nullptr, span});
  }
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::UnitPartitionContext* context) {
  UnitPartitionBlock block;
  block.span = reader.SpanOf(context);
  block.head = LowerHead(reader, context->UNIT_PARTITION(), context->head());
  for (auto* line : context->partitionLine()) AddPartitionLine(reader, line, block);
  AddLines(reader, context->line(), block.lines);
  return block;
}

}  // namespace footrule::syntax
