#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

constexpr std::size_t kLongest = 60;  // bytes of a word shown in a message

std::string Cut(std::string_view word) {
  if (word.size() <= kLongest) return std::string(word);
  std::size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  return std::string(word.substr(0, end)) + "…";
}

}  // namespace

foundation::Text Quoted(std::string_view word) {
  const std::string shown = Cut(word);
  return {"“" + shown + "”", "`" + shown + "`"};
}

foundation::Text Alternatives(const std::vector<foundation::Text>& items) {
  foundation::Text list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    list.zh += (i == 0 ? "" : last ? "或" : "、") + items[i].zh;
    list.en += (i == 0 ? "" : last ? " or " : ", ") + items[i].en;
  }
  return list;
}

bool HasHan(std::string_view text) {
  // The blocks of unified ideographs lie at U+3400..U+9FFF (E3 90..E9 BF), U+F900..U+FAFF (EF A4..EF AB) and planes 2 and 3 (F0 A0..).
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    if (lead >= 0xE4 && lead <= 0xE9) return true;
    if (lead == 0xE3 && second >= 0x90) return true;
    if (lead == 0xEF && second >= 0xA4 && second <= 0xAB) return true;
    if (lead == 0xF0 && second >= 0xA0) return true;
  }
  return false;
}

}  // namespace footrule::syntax
