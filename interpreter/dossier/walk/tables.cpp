// Tables: arrays of rows.
#include "dossier/json/fault_message.h"
#include "dossier/json/pointer.h"
#include "dossier/walk/walking.h"

namespace footrule::dossier {

using schema::TableId;

namespace {

constexpr std::size_t kNoRows = 100;   // things that are no rows, in one array, before it is given up

}  // namespace

bool Walking::Table(const Token& token, TableId table, std::uint32_t parent) {
  if (token.kind != TokenKind::kArray) {
    if (token.kind != TokenKind::kNull) ReportTable(Code::kDossierExpectedTable, token, table, PointerTo(table, parent));
    return Skip(token);
  }
  rows_.Supply(table, parent);
  std::size_t no_rows = 0;
  return Inside(']', [&] {
    Token element;
    if (!Take(element)) return false;
    return no_rows > kNoRows ? Skip(element) : Row(element, table, parent, &no_rows);
  });
}

// What is no object still counts as a row, of which nothing is known: the rows behind it keep their numbers and no count becomes too
// small. A whole array of such things is given up, so that junk cannot fill the memory.
bool Walking::Row(const Token& token, TableId table, std::uint32_t parent, std::size_t* no_rows) {
  std::uint32_t row = 0;
  if (!rows_.Begin(table, parent, token.begin, &row)) return too_many_ = true, false;
  if (token.kind == TokenKind::kObject) {
    if (!Object({reading_.layout.tables[table.index].object, row})) return false;
  } else {
    ReportTable(Code::kDossierExpectedRow, token, table, reading_.dossier.Pointer(table, row, {}));
    if (!Skip(token)) return false;
    ++*no_rows;
  }
  rows_.End(table, row, end_);
  if (*no_rows <= kNoRows) return true;
  ReportTable(Code::kDossierNoRows, token, table, PointerTo(table, parent));
  rows_.Withdraw(table, parent);
  return true;
}

void Walking::ReportTable(Code code, const Token& token, TableId id, std::string pointer) {
  if (reading_.findings.is_full()) return reading_.findings.Skip();
  const schema::Table& table = reading_.schema.table(id);
  reading_.findings.Add(diagnostics::Make(code, reading_.SpanOf(token))
                            .At(std::move(pointer))
                            .With("table", table.label.empty() ? foundation::Same(table.noun) : table.label)
                            .With("limit", std::to_string(kNoRows))
                            .With("seen", Describe(token)));
}

std::string Walking::PointerTo(TableId id, std::uint32_t parent) const {
  const schema::Table& table = reading_.schema.table(id);
  return reading_.dossier.Pointer(table.parent, parent, {}) + JoinPointer(table.json_path);
}

}  // namespace footrule::dossier
