// Rows, and the declarations that are tables: parameters and definitions.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

Cell LowerCell(const Reader& reader, Parser::CellContext* context) {
  Cell cell;
  if (context == nullptr) return cell;
  cell.span = reader.SpanOf(context);
  auto exprs = context->expr();
  if (context->WHERE() && !exprs.empty()) {
    cell.where = LowerExpr(reader, exprs.back());
    exprs.pop_back();
  }
  cell.exprs = LowerExprs(reader, exprs);
  if (Failed(context) && cell.exprs.empty()) cell.exprs.push_back(MakeError(reader, context));
  cell.label = LowerLabel(reader, context->TEXT());
  cell.clauses = LowerClauses(reader, context->CLAUSE());
  cell.kind = context->OTHERWISE() ? Cell::Kind::kOtherwise : context->OTHERS() ? Cell::Kind::kOthers : cell.exprs.empty() ? Cell::Kind::kEmpty : Cell::Kind::kExprs;
  return cell;
}

// A table that has lost its rows to a mistake is not told to have none.
void RequireRows(const Reader& reader, bool has_rows, Span head) {
  if (!has_rows) reader.Report(Make(Code::kRowsMissing, head));
}

void AddDefinitionHead(const Reader& reader, Parser::DefinitionHeadContext* head, DefineDecl& define) {
  define.result = head->RESULT() != nullptr;
  const auto paths = head->path();
  if (!paths.empty()) define.name = LowerPath(reader, paths.front());
  if (paths.size() > 1) define.replaces = LowerPath(reader, paths.back());
  if (!Failed(head->parameters())) {
    for (auto* formal : head->parameters()->formal()) define.parameters.push_back({LowerName(reader, formal->name()), LowerType(reader, formal->type())});
  }
  if (!Failed(head->binder())) define.for_each = LowerBinder(reader, head->binder());
  if (head->type()) define.type = LowerType(reader, head->type());
  define.clauses = LowerClauses(reader, head->CLAUSE());
  define.label = LowerLabel(reader, head->TEXT());
  define.exclusive = !head->EXCLUSIVE().empty();
}

}  // namespace

std::vector<Row> LowerRows(const Reader& reader, const std::vector<Parser::RowContext*>& contexts) {
  std::vector<Row> rows;
  for (auto* context : contexts) {
    Row row{{}, reader.SpanOf(context)};
    for (auto* cell : context->cell()) row.cells.push_back(LowerCell(reader, cell));
    if (!Failed(context)) rows.push_back(std::move(row));
  }
  return rows;
}

MaybeDeclaration Lower(const Reader& reader, Parser::ParameterContext* context) {
  auto* head = context->parameterHead();
  if (Failed(head) || Failed(head->type()) || Failed(head->path(0))) return std::nullopt;
  ParameterDecl parameter;
  parameter.span = reader.SpanOf(context);
  std::vector<Path> paths = LowerPaths(reader, head->path());
  parameter.name = paths.front();
  parameter.keys.assign(paths.begin() + 1, paths.end());
  parameter.type = LowerType(reader, head->type());
  parameter.clauses = LowerClauses(reader, head->CLAUSE());
  std::vector<Node*> texts = head->TEXT();
  if (head->SOURCE() && !texts.empty()) {
    parameter.source = LowerText(reader, texts.back());
    texts.pop_back();
  }
  parameter.label = LowerLabel(reader, texts);
  if (context->EQ()) parameter.value = LowerExpr(reader, context->expr());
  parameter.rows = LowerRows(reader, context->row());
  RequireRows(reader, context->EQ() || !context->row().empty(), reader.SpanOf(head));
  return parameter;
}

MaybeDeclaration Lower(const Reader& reader, Parser::DefinitionContext* context) {
  auto* head = context->definitionHead();
  if (head == nullptr || head->path().empty() || Failed(head->path(0)) || (head->COLON() && Failed(head->type()))) return std::nullopt;
  DefineDecl define;
  define.span = reader.SpanOf(context);
  AddDefinitionHead(reader, head, define);
  if (define.name.parts.empty()) return std::nullopt;
  if (context->expr()) define.value = LowerExpr(reader, context->expr());
  define.rows = LowerRows(reader, context->row());
  RequireRows(reader, define.value || !context->row().empty(), reader.SpanOf(head));
  if (!define.value && define.rows.empty()) define.value = MakeError(reader, context);
  return define;
}

}  // namespace footrule::syntax
