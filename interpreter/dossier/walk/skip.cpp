#include "dossier/walk/walking.h"

namespace footrule::dossier {

// A text must be taken, not left to be passed over: simdjson 3.0.1 passes over a text with a colon behind it as if it were a key.
bool Walking::Take(od::value& value, const Token& token) {
  end_ = token.end();
  od::raw_json_string taken;
  return token.kind != TokenKind::kText || !value.get_raw_json_string().get(taken);
}

bool Walking::Skip(od::value& value, const Token& token) {
  if (token.kind == TokenKind::kObject) return SkipObject(value, token);
  if (token.kind == TokenKind::kArray) return SkipArray(value, token);
  return Take(value, token) && HasGoodEscapes(token);
}

bool Walking::SkipObject(od::value& value, const Token& token) {
  od::object object;
  if (!Open(token) || value.get_object().get(object)) return false;
  for (auto result : object) {
    od::field field;
    Token inner;
    if (std::move(result).get(field) || !TextOf(RawKey(field, 0)) || !Look(field.value(), inner) || !Skip(field.value(), inner)) return false;
  }
  Close();
  return true;
}

bool Walking::SkipArray(od::value& value, const Token& token) {
  od::array array;
  if (!Open(token) || value.get_array().get(array)) return false;
  for (auto result : array) {
    od::value element;
    Token inner;
    if (std::move(result).get(element) || !Look(element, inner) || !Skip(element, inner)) return false;
  }
  Close();
  return true;
}

}  // namespace footrule::dossier
