// Yes/no: true, false, 是, 否. Nothing else: "yes", 1 and "TRUE" are findings.
#include "dossier/cells/cell.h"

namespace footrule::dossier {

void ReadTruth(Reading& reading, const Cell& cell, const Token& token) {
  values::Truth value = values::Truth::kUnknown;
  if (token.kind == TokenKind::kTrue) value = values::Truth::kTrue;
  if (token.kind == TokenKind::kFalse) value = values::Truth::kFalse;
  if (token.kind == TokenKind::kText) {
    const std::string_view text = reading.words().normal;
    if (text == "是") value = values::Truth::kTrue;
    if (text == "否") value = values::Truth::kFalse;
  }
  if (value == values::Truth::kUnknown) return RejectKind(reading, cell, token);
  reading.column<values::TruthColumn>(cell.field).value[cell.row] = value;
}

}  // namespace footrule::dossier
