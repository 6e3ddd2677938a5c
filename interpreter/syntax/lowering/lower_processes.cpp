// `processes`: rows `| name or others | core | data class |` under stages.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

bool IsCore(std::string_view word) { return word == "core" || word == "核心"; }

// The name in a cell that holds nothing but one.
const Name* NameIn(const Cell& cell) {
  const auto* ref = cell.exprs.size() == 1 ? As<NameRef>(cell.exprs.front()) : nullptr;
  return ref == nullptr ? nullptr : &ref->name;
}

bool HasErrors(const Row& row) {
  for (const Cell& cell : row.cells) {
    for (const ExprRef& expr : cell.exprs) {
      if (As<ErrorExpr>(expr) != nullptr) return true;
    }
  }
  return false;
}

// What is wrong with the row, in the order of its cells; an invalid span if nothing is.
Span WrongPart(const Row& row) {
  if (row.cells.size() != 3) return row.span;
  const Cell& item = row.cells[0];
  if (item.kind != Cell::Kind::kOthers && NameIn(item) == nullptr) return item.span;
  const Cell& core = row.cells[1];
  const bool is_core = NameIn(core) != nullptr && IsCore(NameIn(core)->text);
  if (core.kind != Cell::Kind::kEmpty && !is_core) return core.span;
  return NameIn(row.cells[2]) == nullptr ? row.cells[2].span : Span{};
}

std::optional<ProcessRow> LowerRow(const Reader& reader, const Row& row) {
  if (HasErrors(row)) return std::nullopt;
  if (const Span wrong = WrongPart(row); wrong.is_valid()) {
    reader.Report(Make(Code::kProcessRow, wrong));
    return std::nullopt;
  }
  const Cell& item = row.cells[0];
  ProcessRow process;
  process.others = item.kind == Cell::Kind::kOthers;
  if (!process.others) process.name = *NameIn(item);
  process.label = item.label;
  process.clauses = item.clauses;
  process.where = item.where;
  process.core = row.cells[1].kind != Cell::Kind::kEmpty;
  process.data_class = *NameIn(row.cells[2]);
  process.span = row.span;
  return process;
}

StageBlock LowerStage(const Reader& reader, Parser::StageBlockContext* context) {
  StageBlock stage;
  stage.span = reader.SpanOf(context);
  if (auto* head = context->stageHead()) {
    stage.name = LowerName(reader, head->name());
    stage.clauses = LowerClauses(reader, head->CLAUSE());
    stage.label = LowerLabel(reader, head->TEXT());
  }
  for (const Row& row : LowerRows(reader, context->row())) {
    if (auto process = LowerRow(reader, row)) stage.rows.push_back(std::move(*process));
  }
  return stage;
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::ProcessesContext* context) {
  ProcessesBlock processes;
  processes.span = reader.SpanOf(context);
  processes.head = LowerHead(reader, context->PROCESSES(), context->head());
  for (auto* stage : context->stageBlock()) {
    StageBlock lowered = LowerStage(reader, stage);
    if (!lowered.name.empty()) processes.stages.push_back(std::move(lowered));
  }
  AddLines(reader, context->line(), processes.lines);
  return processes;
}

}  // namespace footrule::syntax
