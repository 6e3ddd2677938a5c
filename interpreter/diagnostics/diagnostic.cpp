#include "diagnostics/diagnostic.h"

#include <string_view>

namespace footrule::diagnostics {
namespace {

using Arguments = std::vector<std::pair<std::string, foundation::Text>>;

const std::string* Find(const Arguments& arguments, std::string_view name, foundation::Language language) {
  for (const auto& [key, value] : arguments) {
    if (key == name) return &value.In(language);
  }
  return nullptr;
}

// Puts arguments where the template says `{name}`; what has no argument stays as it is.
std::string Fill(std::string_view pattern, const Arguments& arguments, foundation::Language language) {
  std::string message;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == pattern.npos ? pattern.npos : pattern.find('}', open);
    if (close == pattern.npos) break;
    message += pattern.substr(0, open);
    const std::string* value = Find(arguments, pattern.substr(open + 1, close - open - 1), language);
    message += value ? std::string_view(*value) : pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
  return message.append(pattern);
}

}  // namespace

std::string Diagnostic::Message(foundation::Language language) const {
  const CodeInfo& info = Info(code);
  return Fill(language == foundation::Language::kChinese ? info.zh : info.en, arguments, language);
}

std::string Diagnostic::Help(foundation::Language language) const {
  if (!help.empty()) return help.In(language);
  const CodeInfo& info = Info(code);
  return Fill(language == foundation::Language::kChinese ? info.help_zh : info.help_en, arguments, language);
}

Builder&& Builder::With(std::string name, foundation::Text value) && {
  diagnostic_.arguments.emplace_back(std::move(name), std::move(value));
  return std::move(*this);
}

Builder&& Builder::With(std::string name, std::string same_in_both) && {
  return std::move(*this).With(std::move(name), foundation::Same(std::move(same_in_both)));
}

Builder&& Builder::Mark(source::Span span, foundation::Text text) && {
  diagnostic_.labels.push_back(Label{span, std::move(text)});
  return std::move(*this);
}

Builder&& Builder::Help(foundation::Text text) && {
  diagnostic_.help = std::move(text);
  return std::move(*this);
}

Builder&& Builder::At(std::string pointer) && {
  diagnostic_.pointer = std::move(pointer);
  return std::move(*this);
}

}  // namespace footrule::diagnostics
