#include "dossier/json/pointer.h"

namespace footrule::dossier {
namespace {

std::optional<std::string> Unescaped(std::string_view segment) {
  std::string out;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (segment[i] != '~') {
      out += segment[i];
      continue;
    }
    const char code = ++i < segment.size() ? segment[i] : '\0';
    if (code != '0' && code != '1') return std::nullopt;
    out += code == '0' ? '~' : '/';
  }
  return out;
}

}  // namespace

void AppendSegment(std::string& pointer, std::string_view segment) {
  pointer += '/';
  for (const char c : segment) {
    if (c == '~') pointer += "~0";
    else if (c == '/') pointer += "~1";
    else pointer += c;
  }
}

std::string JoinPointer(const std::vector<std::string>& segments) {
  std::string pointer;
  for (const std::string& segment : segments) AppendSegment(pointer, segment);
  return pointer;
}

std::optional<std::vector<std::string>> SplitPointer(std::string_view pointer) {
  std::vector<std::string> segments;
  if (!pointer.empty() && pointer[0] != '/') return std::nullopt;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view segment = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(segment.size());
    auto plain = Unescaped(segment);
    if (!plain) return std::nullopt;
    segments.push_back(*std::move(plain));
  }
  return segments;
}

}  // namespace footrule::dossier
