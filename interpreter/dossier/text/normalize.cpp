#include "dossier/text/normalize.h"

#include <cstdlib>

#include <utf8proc.h>

namespace footrule::dossier {
namespace {

unsigned Byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

// U+4E00..U+9FFF, the common Han characters: their own NFKC, and they combine with nothing.
bool IsHan(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const unsigned lead = Byte(text, at), next = Byte(text, at + 1);
  return (lead == 0xE4 && next >= 0xB8) || (lead >= 0xE5 && lead <= 0xE9);
}

// True if `text` is trimmed ASCII and common Han without doubled or odd blanks: nothing to do. Nearly every cell is.
bool IsNormal(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (Byte(text, at) >= 0x80) {
      if (!IsHan(text, at)) return false;
      at += 3;
      continue;
    }
    if (text[at] == ' ' ? text[at + 1] == ' ' : IsBlank(text[at])) return false;
    ++at;
  }
  return true;
}

void FoldBlanks(std::string& text) {
  std::size_t kept = 0;
  for (const char c : text) {
    const char folded = IsBlank(c) ? ' ' : c;
    if (folded == ' ' && (kept == 0 || text[kept - 1] == ' ')) continue;
    text[kept++] = folded;
  }
  if (kept > 0 && text[kept - 1] == ' ') --kept;
  text.resize(kept);
}

void Nfkc(std::string_view text, std::string& out) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  if (size < 0) out.assign(text);
  else out.assign(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);
}

}  // namespace

std::string_view Normalize(std::string_view text, std::string& buffer) {
  text = Trim(text);
  if (IsNormal(text)) return text;
  Nfkc(text, buffer);
  FoldBlanks(buffer);
  return buffer;
}

bool HasControl(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned byte = Byte(text, at);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) return true;
    if (byte == 0xC2 && at + 1 < text.size() && Byte(text, at + 1) < 0xA0) return true;
  }
  return false;
}

}  // namespace footrule::dossier
