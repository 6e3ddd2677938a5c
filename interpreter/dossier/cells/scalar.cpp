// What all scalars have in common: being missing, being too long, a stated absence.
#include "dossier/cells/cell.h"
#include "dossier/json/fault_message.h"

namespace footrule::dossier {
namespace {

using schema::TypeKind;

bool IsNoneWord(std::string_view normal) { return normal == "none" || normal == "无"; }

bool TooLong(Reading& reading, const Cell& cell, const Token& token) {
  if (token.raw.size() <= reading.limits.text_bytes) return false;
  reading.Reject(cell, token, Code::kCellTextTooLong,
                 {{"size", foundation::Same(std::to_string(token.raw.size() - 2))}, {"limit", foundation::Same(std::to_string(reading.limits.text_bytes))}});
  return true;
}

// A member of a list may be called 无; a text may say anything.
bool MayBeWord(Reading& reading, const Cell& cell, std::string_view normal) {
  const schema::Type& type = cell.field.type;
  if (type.kind == TypeKind::kText || type.kind == TypeKind::kRow) return true;
  return type.kind == TypeKind::kMember && reading.layout.lists[type.list.index].contains(normal);
}

void ReadKind(Reading& reading, const Cell& cell, const Token& token) {
  switch (cell.field.type.kind) {
    case TypeKind::kTruth: return ReadTruth(reading, cell, token);
    case TypeKind::kNumber: return ReadNumber(reading, cell, token);
    case TypeKind::kDate: return ReadDate(reading, cell, token);
    case TypeKind::kText: return ReadText(reading, cell, token);
    case TypeKind::kMember: return ReadMember(reading, cell, token);
    case TypeKind::kSet: return RejectKind(reading, cell, token);
    case TypeKind::kRow: return ReadReference(reading, cell, token);
    case TypeKind::kError: case TypeKind::kInterval: case TypeKind::kRange: return;
  }
}

// True if the text was dealt with: it is blank, none, or no text at all.
bool ReadSpecialText(Reading& reading, const Cell& cell, const Token& token, bool* missing) {
  if (TooLong(reading, cell, token)) return true;
  const Words& words = reading.Take(token);
  if (words.has_control) return reading.Reject(cell, token, Code::kCellControlCharacter), true;
  const std::string_view normal = words.normal;
  *missing = normal.empty();
  if (normal.empty()) return true;
  if (!IsNoneWord(normal)) return false;
  if (cell.field.type.or_none) return reading.SetNone(cell), TakeNoCode(reading, cell), true;
  if (MayBeWord(reading, cell, normal)) return false;
  reading.Reject(cell, token, Code::kCellNoneNotAllowed, {{"seen", foundation::Same(std::string(normal))}});
  return true;
}

}  // namespace

bool ReadKnown(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return false;
  switch (cell.field.type.kind) {
    case TypeKind::kText: case TypeKind::kMember: return ReadKnownText(reading, cell, token);
    case TypeKind::kNumber: return ReadKnownQuantity(reading, cell, token);
    default: return false;
  }
}

bool ReadScalar(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind == TokenKind::kNull) return false;
  bool missing = false;
  if (token.kind == TokenKind::kText && ReadSpecialText(reading, cell, token, &missing)) return !missing;
  ReadKind(reading, cell, token);
  return true;
}

void RejectKind(Reading& reading, const Cell& cell, const Token& token) {
  const schema::Type& type = cell.field.type;
  const Text seen = Describe(token);
  switch (type.kind) {
    case TypeKind::kTruth: return reading.Reject(cell, token, Code::kCellNotTruth, {{"seen", seen}});
    case TypeKind::kDate: return reading.Reject(cell, token, Code::kCellNotDate, {{"seen", seen}});
    case TypeKind::kText: return reading.Reject(cell, token, Code::kCellNotText, {{"seen", seen}});
    case TypeKind::kSet: return reading.Reject(cell, token, Code::kCellNotSet, {{"seen", seen}});
    case TypeKind::kMember: {
      const schema::List& list = reading.schema.list(type.list);
      return reading.Reject(cell, token, Code::kCellNotMember, {{"seen", seen}, {"list", list.label.empty() ? foundation::Same(list.name) : list.label}});
    }
    case TypeKind::kRow: {
      const schema::Table& table = reading.schema.table(type.table);
      return reading.Reject(cell, token, Code::kCellNotReference, {{"seen", seen}, {"table", table.label.empty() ? foundation::Same(table.noun) : table.label}});
    }
    case TypeKind::kNumber: return ReadNumber(reading, cell, token);
    case TypeKind::kError: case TypeKind::kInterval: case TypeKind::kRange: return;
  }
}

}  // namespace footrule::dossier
