#include "dossier/walk/walking.h"

namespace footrule::dossier {

bool Walking::Skip(const Token& token) {
  Token inner;
  if (token.kind == TokenKind::kArray) return Inside(']', [&] { return Take(inner) && Skip(inner); });
  if (token.kind != TokenKind::kObject) return HasGoodEscapes(token);
  return Inside('}', [&] {
    Key key;
    return TakeKey(key) && TextOf(key) && Take(inner) && Skip(inner);
  });
}

}  // namespace footrule::dossier
