// References: the key of a row, kept as text until all rows are read (checks/references.cpp).
#include "dossier/cells/cell.h"

namespace footrule::dossier {

void ReadReference(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return RejectKind(reading, cell, token);
  const foundation::SymbolId text = reading.Intern(reading.words().normal);
  reading.references.push_back({cell.field.id, cell.row, text, token});
}

}  // namespace footrule::dossier
