// Texts, numbers, dates.
#include <charconv>

#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

// Between straight quotes `\"` and `\\` stand for the second character; any other backslash for itself.
std::string Unescape(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size() && written[i] != '"'; ++i) {
    const bool escapes = written[i] == '\\' && i + 1 < written.size() && (written[i + 1] == '"' || written[i + 1] == '\\');
    if (escapes) ++i;
    text += written[i];
  }
  return text;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The next run of digits of `text`, which is cut behind it. At most four digits, so it always fits.
int TakeInteger(std::string_view& text) {
  while (!text.empty() && !IsDigit(text.front())) text.remove_prefix(1);
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
  return value;
}

}  // namespace

std::string LowerText(const Reader& reader, Node* node) {
  std::string_view written = reader.TextOf(node);
  if (written.starts_with('"')) return Unescape(written.substr(1));
  constexpr std::string_view kOpen = "“";
  constexpr std::string_view kClose = "”";
  if (written.starts_with(kOpen)) written.remove_prefix(kOpen.size());
  if (written.ends_with(kClose)) written.remove_suffix(kClose.size());
  return std::string(written);
}

Text LowerWords(const Reader& reader, const std::vector<Node*>& texts) {
  if (texts.empty()) return {};
  std::string first = LowerText(reader, texts[0]);
  if (texts.size() > 1) return {std::move(first), LowerText(reader, texts[1])};
  return HasHan(first) ? Text{std::move(first), {}} : Text{{}, std::move(first)};
}

Text LowerLabel(const Reader& reader, const std::vector<Node*>& texts) {
  if (texts.size() > 2) reader.Report(Make(Code::kTooManyLabels, reader.SpanOf(texts[2])));
  return LowerWords(reader, texts);
}

foundation::Number LowerNumber(const Reader& reader, Node* node) {
  if (node == nullptr) return 0;
  if (auto number = foundation::Number::FromDecimal(reader.TextOf(node))) return *number;
  reader.Report(Make(Code::kNumberTooLong, reader.SpanOf(node)).With("limit", std::to_string(foundation::Number::kMaximumDigits)));
  return 0;
}

DateLiteral LowerDate(const Reader& reader, Node* node) {
  std::string_view text = reader.TextOf(node);
  const int year = TakeInteger(text);
  const int month = TakeInteger(text);
  return {year, month, TakeInteger(text)};
}

}  // namespace footrule::syntax
