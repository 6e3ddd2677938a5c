#include "dossier/json/string.h"

#include <algorithm>

namespace footrule::dossier {
namespace {

std::optional<char32_t> HexDigit(char c) {
  if (c >= '0' && c <= '9') return static_cast<char32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<char32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<char32_t>(c - 'A' + 10);
  return std::nullopt;
}

// The four digits after `\u` at `at`.
std::optional<char32_t> CodeUnit(std::string_view body, std::size_t at) {
  if (at + 6 > body.size() || body[at] != '\\' || body[at + 1] != 'u') return std::nullopt;
  char32_t unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const auto digit = HexDigit(body[i]);
    if (!digit) return std::nullopt;
    unit = unit * 16 + *digit;
  }
  return unit;
}

void AppendUtf8(char32_t point, std::string& out) {
  const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(static_cast<unsigned char>(value))); };
  const auto tail = [&byte, point](int shift) { byte(0x80 | (point >> shift & 0x3F)); };
  if (point < 0x80) return byte(point);
  if (point < 0x800) return byte(0xC0 | point >> 6), tail(0);
  if (point < 0x10000) return byte(0xE0 | point >> 12), tail(6), tail(0);
  byte(0xF0 | point >> 18), tail(12), tail(6), tail(0);
}

bool IsHigh(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool IsLow(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Reads the escape at `at` (a backslash) and moves behind it.
std::optional<EscapeFault> UnicodeEscape(std::string_view body, std::size_t& at, std::string& out) {
  const auto unit = CodeUnit(body, at);
  if (!unit) return EscapeFault{at, std::min(at + 6, body.size()), false};
  if (!IsHigh(*unit) && !IsLow(*unit)) return AppendUtf8(*unit, out), at += 6, std::nullopt;
  const auto low = IsHigh(*unit) ? CodeUnit(body, at + 6) : std::nullopt;
  if (!low || !IsLow(*low)) return EscapeFault{at, at + 6, true};
  AppendUtf8(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), out);
  at += 12;
  return std::nullopt;
}

std::optional<EscapeFault> OneEscape(std::string_view body, std::size_t& at, std::string& out) {
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const char name = at + 1 < body.size() ? body[at + 1] : '\0';
  if (name == 'u') return UnicodeEscape(body, at, out);
  const std::size_t which = name == '\0' ? std::string_view::npos : kNames.find(name);
  if (which == std::string_view::npos) return EscapeFault{at, std::min(at + 2, body.size()), false};
  out.push_back(kMeanings[which]);
  at += 2;
  return std::nullopt;
}

}  // namespace

std::optional<EscapeFault> Unescape(std::string_view body, std::string& out) {
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t escape = std::min(body.find('\\', at), body.size());
    out.append(body.substr(at, escape - at));
    at = escape;
    if (at == body.size()) break;
    if (auto fault = OneEscape(body, at, out)) return fault;
  }
  return std::nullopt;
}

std::string Quoted(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (byte < 0x20) ((out += "\\u00") += kHex[byte >> 4]) += kHex[byte & 15];
    else out += c;
  }
  return out += '"';
}

}  // namespace footrule::dossier
