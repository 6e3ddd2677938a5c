#include "dossier/json/token.h"

#include <string>

#include "dossier/json/string.h"

namespace footrule::dossier {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t DigitsFrom(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsDigit(text[end])) ++end;
  return end - at;
}

// Length of `e-3` at `at`; 0 if what stands there is no exponent (it may be a unit: `5eV`).
std::size_t ExponentFrom(std::string_view text, std::size_t at) {
  if (at >= text.size() || (text[at] != 'e' && text[at] != 'E')) return 0;
  const bool has_sign = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-');
  const std::size_t mark = has_sign ? 2 : 1;
  const std::size_t digits = DigitsFrom(text, at + mark);
  return digits == 0 ? 0 : mark + digits;
}

std::size_t FractionFrom(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '.') return 0;
  const std::size_t digits = DigitsFrom(text, at + 1);
  return digits == 0 ? 0 : 1 + digits;
}

bool Is(Token& token, std::string_view word, TokenKind kind) {
  token.kind = kind;
  return token.raw == word;
}

bool IsText(Token& token) {
  token.kind = TokenKind::kText;
  return token.raw.size() >= 2 && token.raw.back() == '"';
}

}  // namespace

std::size_t NumberPrefix(std::string_view text) {
  const std::size_t sign = !text.empty() && text[0] == '-' ? 1 : 0;
  const std::size_t whole = DigitsFrom(text, sign);
  if (whole == 0) return 0;
  std::size_t length = sign + whole;
  length += FractionFrom(text, length);
  return length + ExponentFrom(text, length);
}

bool IsJsonNumber(std::string_view text) {
  if (text.empty() || NumberPrefix(text) != text.size()) return false;
  const std::size_t first = text[0] == '-' ? 1 : 0;
  return text[first] != '0' || text.size() == first + 1 || !IsDigit(text[first + 1]);
}

bool Classify(Token& token) {
  if (token.raw.empty()) return false;
  switch (token.raw[0]) {
    case '"': return IsText(token);
    case 't': return Is(token, "true", TokenKind::kTrue);
    case 'f': return Is(token, "false", TokenKind::kFalse);
    case 'n': return Is(token, "null", TokenKind::kNull);
    case '{': token.kind = TokenKind::kObject; break;
    case '[': token.kind = TokenKind::kArray; break;
    default: token.kind = TokenKind::kNumber; return IsJsonNumber(token.raw);
  }
  token.raw = token.raw.substr(0, 1);
  return true;
}

bool HasGoodEscapes(const Token& token) {
  std::string unused;
  return token.kind != TokenKind::kText || !HasEscapes(token.body()) || !Unescape(token.body(), unused);
}

}  // namespace footrule::dossier
