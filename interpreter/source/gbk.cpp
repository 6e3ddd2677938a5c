#include "source/gbk.h"

#include <cstddef>

namespace footrule::source {
namespace {

bool IsLead(unsigned char c) { return c >= 0x81 && c <= 0xFE; }
bool IsTrail(unsigned char c) { return c >= 0x40 && c <= 0xFE && c != 0x7F; }

// Rows of punctuation and the two levels of GB 2312 characters. UTF-8 read as GBK falls outside for most pairs.
bool IsEveryday(unsigned char lead, unsigned char trail) {
  const bool row = (lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xF7);
  return row && trail >= 0xA1;
}

}  // namespace

bool LooksLikeGbk(std::string_view text) {
  std::size_t pairs = 0;
  std::size_t everyday = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) continue;
    if (!IsLead(lead) || i + 1 == text.size()) return false;
    const auto trail = static_cast<unsigned char>(text[++i]);
    if (!IsTrail(trail)) return false;
    ++pairs;
    if (IsEveryday(lead, trail)) ++everyday;
  }
  return pairs > 0 && everyday * 5 >= pairs * 4;
}

}  // namespace footrule::source
