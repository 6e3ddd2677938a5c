// A text in the two languages of Footrule.
#pragma once

#include <string>

namespace footrule::foundation {

enum class Language { kChinese, kEnglish };

// Either side may be empty; In() then falls back to the other.
struct Text {
  std::string zh;
  std::string en;

  bool empty() const { return zh.empty() && en.empty(); }
  const std::string& In(Language language) const {
    const std::string& wanted = language == Language::kChinese ? zh : en;
    const std::string& other = language == Language::kChinese ? en : zh;
    return wanted.empty() ? other : wanted;
  }
  friend bool operator==(const Text&, const Text&) = default;
};

// The same words in both languages (names, numbers, paths).
inline Text Same(std::string words) { return Text{words, words}; }

}  // namespace footrule::foundation
