// The value of a definition: an expression, or a decision table whose first row that holds gives it.
#include "semantics/checker/decision_table.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/outcome_functions.h"

namespace footrule::semantics {
namespace {

// One expression of a cell, or null after a report.
syntax::ExprRef Only(Context& context, const syntax::Cell& cell, Span row) {
  if (cell.exprs.size() == 1) return cell.exprs.front();
  context.Report(Make(Code::kCellNeedsOneValue, cell.span.is_valid() ? cell.span : row));
  return nullptr;
}

struct TableReader {
  Context& context;
  const Environment& env;
  const syntax::DefineDecl& decl;
  Type type;
  Select select;
  std::vector<TableRow> rows;
  bool failed = false;

  ExprRef Value(const syntax::Row& row) {
    const syntax::ExprRef written = Only(context, row.cells.back(), row.span);
    if (!written) return nullptr;
    Checked value = CheckExpr(context, env, written, type.kind == schema::TypeKind::kError ? nullptr : &type);
    if (!ExpectType(context, value, type, decl.type.span)) return nullptr;
    if (type.kind == schema::TypeKind::kError) type = value.type;   // unwritten: the first row says
    return value.expr;
  }

  // Several condition cells are one conjunction; an empty one says nothing.
  ExprRef Condition(const syntax::Row& row) {
    std::vector<ExprRef> parts;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
      const syntax::Cell& cell = row.cells[i];
      if (cell.kind == syntax::Cell::Kind::kEmpty) continue;
      const syntax::ExprRef written = Only(context, cell, row.span);
      ExprRef part = written ? CheckCondition(context, env, written) : nullptr;
      if (!part) return nullptr;
      parts.push_back(part);
    }
    return AndExpr(std::move(parts), row.span);
  }

  void Add(const syntax::Row& row) {
    if (row.cells.size() < 2) {
      context.Report(Make(Code::kRowNeedsTwoCells, row.span));
      failed = true;
      return;
    }
    if (select.otherwise) context.Report(Make(Code::kRowAfterOtherwise, row.span));
    ExprRef value = Value(row);
    if (row.cells.front().kind == syntax::Cell::Kind::kOtherwise) {
      select.otherwise = value;
      failed = failed || !value;
      return;
    }
    ExprRef condition = Condition(row);
    if (!value || !condition) {
      failed = true;
      return;
    }
    rows.push_back({condition, value, row.span});
    select.cases.emplace_back(condition, value);
  }
};

}  // namespace

Checked CheckDefinitionBody(Context& context, const Environment& env, const syntax::DefineDecl& decl, const Type& type) {
  if (decl.rows.empty()) {
    Checked value = CheckExpr(context, env, decl.value, type.kind == schema::TypeKind::kError ? nullptr : &type);
    return ExpectType(context, value, type, decl.type.span) && value.expr ? value : Failed(decl.span);
  }
  TableReader reader{context, env, decl, type, {}, {}, false};
  for (const syntax::Row& row : decl.rows) reader.Add(row);
  if (reader.failed) return Failed(decl.span);
  CheckDecisionTable(context, reader.rows, reader.select.otherwise != nullptr, decl.exclusive, decl.span);
  Checked checked;
  checked.type = reader.type;
  checked.span = decl.span;
  checked.expr = MakeCore(std::move(reader.select), reader.type, decl.span);
  return checked;
}

}  // namespace footrule::semantics
