// Elements of sets: members of a list, or texts.
#include "dossier/cells/cell.h"
#include "dossier/json/fault_message.h"

namespace footrule::dossier {
namespace {

void RejectElement(Reading& reading, const Cell& cell, const Token& token) {
  const Text seen = Describe(token);
  if (!cell.field.type.list.is_valid()) return reading.Reject(cell, token, Code::kCellNotText, {{"seen", seen}});
  const schema::List& list = reading.schema.list(cell.field.type.list);
  reading.Reject(cell, token, Code::kCellNotMember, {{"seen", seen}, {"list", list.label.empty() ? foundation::Same(list.name) : list.label}});
}

}  // namespace

bool ReadElement(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return RejectElement(reading, cell, token), false;
  const Words& words = reading.Take(token);
  if (words.has_control) return reading.Reject(cell, token, Code::kCellControlCharacter), false;
  if (words.normal.empty() || words.decoded.size() > reading.limits.text_bytes) return RejectElement(reading, cell, token), false;
  const foundation::SymbolId symbol = SymbolOf(reading, cell, token, words.normal);
  if (symbol.is_valid()) reading.column<values::SetColumn>(cell.field).members.push_back(symbol);
  return symbol.is_valid();
}

}  // namespace footrule::dossier
