#include "verdict/words/words.h"

#include <algorithm>

namespace footrule::verdict {
namespace {

// Reads one side of a part; all four sides are put together by the same code.
using Side = const std::string& (*)(const Words&);

const std::string& ExactZh(const Words& words) { return words.exact.In(foundation::Language::kChinese); }
const std::string& ExactEn(const Words& words) { return words.exact.In(foundation::Language::kEnglish); }
const std::string& BriefZh(const Words& words) { return words.brief.In(foundation::Language::kChinese); }
const std::string& BriefEn(const Words& words) { return words.brief.In(foundation::Language::kEnglish); }

bool IsHole(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' && text[at + 2] == '}';
}

std::string Filled(std::string_view text, const std::vector<Words>& parts, Side side) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!IsHole(text, i)) {
      out += text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index < parts.size()) out += side(parts[index]);
    i += 2;
  }
  return out;
}

std::string Glued(const std::vector<Words>& parts, std::string_view separator, Side side) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += separator;
    out += side(parts[i]);
  }
  return out;
}

}  // namespace

Words Plain(Text text) { return {text, text}; }
Words Plain(std::string same_in_both) { return Plain(foundation::Same(std::move(same_in_both))); }

Words Say(std::string_view zh, std::string_view en, std::initializer_list<Words> list) {
  const std::vector<Words> parts(list);
  return {{Filled(zh, parts, ExactZh), Filled(en, parts, ExactEn)}, {Filled(zh, parts, BriefZh), Filled(en, parts, BriefEn)}};
}

Words Joined(const std::vector<Words>& parts, std::string_view zh, std::string_view en) {
  return {{Glued(parts, zh, ExactZh), Glued(parts, en, ExactEn)}, {Glued(parts, zh, BriefZh), Glued(parts, en, BriefEn)}};
}

Words Listed(const std::vector<Words>& parts, std::size_t limit, std::size_t total) {
  total = std::max(total, parts.size());
  if (parts.size() <= limit && total == parts.size()) return Joined(parts, "、", ", ");
  const std::size_t kept = std::min(limit, parts.size());
  const std::vector<Words> first(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(kept));
  return Say("{0} 等 {1} 项", "{0} and {2} more",
             {Joined(first, "、", ", "), Plain(std::to_string(total)), Plain(std::to_string(total - kept))});
}

}  // namespace footrule::verdict
