// Cells: scalars go to their readers; sets and quantities written as objects are taken apart here.
#include "dossier/cells/cell.h"
#include "dossier/json/fault_message.h"
#include "dossier/walk/walking.h"

namespace footrule::dossier {

using schema::TypeKind;

bool Walking::ReadCell(const Token& token, schema::FieldId id, std::uint32_t row) {
  const Cell cell{reading_.schema.field(id), row};
  const TypeKind kind = cell.field.type.kind;
  bool present = true;
  if (token.kind == TokenKind::kObject && kind == TypeKind::kNumber) {
    if (!Quantity(cell, &present)) return false;
  } else if (token.kind == TokenKind::kArray && kind == TypeKind::kSet) {
    if (!Set(cell)) return false;
  } else if (token.kind == TokenKind::kObject || token.kind == TokenKind::kArray) {
    if (!Skip(token)) return false;
    RejectKind(reading_, cell, token);
  } else {
    const bool known = ReadKnown(reading_, cell, token);
    if (!known && !HasGoodEscapes(token)) return false;
    present = known || ReadScalar(reading_, cell, token);
  }
  if (!present) return true;
  reading_.dossier.fields[id.index].places[row] = {token.begin, end_};
  for (const schema::FieldId taken : cell.field.taken) reading_.dossier.fields[taken.index].places[row] = {token.begin, end_};
  return true;
}

bool Walking::Set(const Cell& cell) {
  bool known = true;
  std::size_t index = 0;
  const bool read = Inside(']', [&] {
    Token element;
    if (!Take(element) || !Skip(element)) return false;
    known &= ReadElement(reading_, {cell.field, cell.row, "/" + std::to_string(index++)}, element);
    return true;
  });
  if (!read) return false;
  auto& column = reading_.column<values::SetColumn>(cell.field);
  if (known) column.state[cell.row] = values::State::kKnown;
  else column.members.resize(column.begin[cell.row]);
  return true;
}

bool Walking::Quantity(const Cell& cell, bool* present) {
  Token parts[2];   // value, unit; null where not there
  bool believed = true;
  if (!Inside('}', [&] { return QuantityPart(cell, parts, &believed); })) return false;
  if (believed) *present = ReadQuantityObject(reading_, cell, parts[0], parts[1]);
  return true;
}

bool Walking::QuantityPart(const Cell& cell, Token parts[2], bool* believed) {
  Key key;
  Token token;
  if (!TakeKey(key)) return false;
  const auto text = TextOf(key);
  if (!text || !Take(token) || !Skip(token)) return false;
  Token key_token{TokenKind::kText, text_.substr(key.place.begin, key.place.end - key.place.begin), key.place.begin};
  const Cell inside{cell.field, cell.row, "/" + *text};
  if (*text != "value" && *text != "unit") {
    reading_.Reject(inside, key_token, Code::kDossierUnknownKey, {{"key", foundation::Same(Excerpt(*text))}}, {"这里可以有：value, unit", "fields here: value, unit"});
    return true;
  }
  Token& part = parts[*text == "unit"];
  if (!part.raw.empty()) {
    *believed = false;
    reading_.Reject(inside, key_token, Code::kDossierDoubledKey, {{"key", foundation::Same(*text)}});
  }
  part = token;
  return true;
}

}  // namespace footrule::dossier
