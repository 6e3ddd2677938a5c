// `data quality`: scores, derived values, rows `| name | classes | condition |`.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

Span WrongPart(const Row& row) {
  if (row.cells.size() != 3) return row.span;
  const Cell& item = row.cells[0];
  if (item.exprs.size() != 1 || As<NameRef>(item.exprs.front()) == nullptr) return item.span;
  const Cell& classes = row.cells[1];
  if (classes.kind != Cell::Kind::kEmpty && classes.kind != Cell::Kind::kExprs) return classes.span;
  return row.cells[2].exprs.size() == 1 ? Span{} : row.cells[2].span;
}

void AddRow(const Reader& reader, const Row& row, DataQualityBlock& block) {
  for (const Cell& cell : row.cells) {
    if (!cell.exprs.empty() && As<ErrorExpr>(cell.exprs.front())) return;
  }
  if (const Span wrong = WrongPart(row); wrong.is_valid()) return reader.Report(Make(Code::kDataQualityRow, wrong));
  const Cell& item = row.cells[0];
  block.rows.push_back({As<NameRef>(item.exprs.front())->name, item.label, item.clauses, row.cells[1].exprs, row.cells[2].exprs.front(), row.span});
}

void AddScores(const Reader& reader, const std::vector<Parser::ScoresLineContext*>& contexts, DataQualityBlock& block) {
  for (auto* context : contexts) {
    if (IsRepeated(reader, !block.scores.empty(), reader.SpanOf(contexts.front()), reader.SpanOf(context)) || Failed(context)) return;
    block.scores = LowerPaths(reader, context->path());
    block.low = LowerNumber(reader, context->NUMBER(0));
    block.high = LowerNumber(reader, context->NUMBER(1));
  }
}

void AddDerived(const Reader& reader, Parser::DerivedLineContext* context, DataQualityBlock& block) {
  if (Failed(context)) return;
  Path path{{LowerName(reader, context->ID())}};
  for (auto* part : context->anyName()) path.parts.push_back(LowerName(reader, part));
  block.derived.push_back({std::move(path), LowerExpr(reader, context->expr()), reader.SpanOf(context)});
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::DataQualityContext* context) {
  DataQualityBlock block;
  block.span = reader.SpanOf(context);
  block.head = LowerHead(reader, context->DATA_QUALITY(), context->head());
  AddScores(reader, context->scoresLine(), block);
  for (auto* line : context->derivedLine()) AddDerived(reader, line, block);
  for (auto* line : context->byLine()) {
    if (!IsRepeated(reader, !block.by.parts.empty(), block.by.span(), reader.SpanOf(line))) block.by = LowerPath(reader, line->path());
  }
  for (const Row& row : LowerRows(reader, context->row())) AddRow(reader, row, block);
  AddLines(reader, context->line(), block.lines);
  return block;
}

}  // namespace footrule::syntax
