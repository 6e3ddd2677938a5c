#include "dossier/text/normalize.h"

#include <array>
#include <cstdint>
#include <cstdlib>

#include <utf8proc.h>

namespace footrule::dossier {
namespace {

unsigned Unsigned(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view Trim(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

enum class Byte : std::uint8_t { kPlain, kBlank, kHan, kOther };

// What a byte begins. U+4E00..U+9FFF, the common Han characters, are their own NFKC and combine with nothing; they begin with E4 (in
// part) to E9.
constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> bytes{};
  bytes.fill(Byte::kOther);
  for (std::size_t b = 0x21; b < 0x7F; ++b) bytes[b] = Byte::kPlain;
  for (std::size_t b = 0xE4; b <= 0xE9; ++b) bytes[b] = Byte::kHan;
  bytes['\\'] = Byte::kOther;
  bytes[' '] = Byte::kBlank;
  return bytes;
}();

Byte ByteAt(std::string_view text, std::size_t at) { return kBytes[static_cast<unsigned char>(text[at])]; }

// U+4000..U+4DFF begin with E4 too.
bool IsCommonHan(std::string_view text, std::size_t at) {
  return at + 3 <= text.size() && (Unsigned(text, at) > 0xE4 || Unsigned(text, at + 1) >= 0xB8);
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

bool IsPlain(std::string_view text) {
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Byte byte = ByteAt(text, at);
    if (byte == Byte::kOther || (byte == Byte::kBlank && after_blank)) return false;
    after_blank = byte == Byte::kBlank;
    if (byte != Byte::kHan) continue;
    if (!IsCommonHan(text, at)) return false;
    at += 2;
  }
  return text.empty() || !after_blank;
}

std::string_view Normalize(std::string_view text, std::string& buffer) {
  text = Trim(text);
  if (IsPlain(text)) return text;
  Nfkc(text, buffer);
  FoldBlanks(buffer);
  return buffer;
}

bool HasControl(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const unsigned byte = Unsigned(text, at);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) return true;
    if (byte == 0xC2 && at + 1 < text.size() && Unsigned(text, at + 1) < 0xA0) return true;
  }
  return false;
}

}  // namespace footrule::dossier
