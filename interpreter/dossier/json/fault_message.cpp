#include "dossier/json/fault_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "dossier/json/string.h"

namespace footrule::dossier {
namespace {

using diagnostics::Code;
using foundation::Text;

constexpr std::size_t kExcerptCharacters = 40;

Text Name(Expected expected) {
  switch (expected) {
    case Expected::kValue: return {"一个值", "a value"};
    case Expected::kObject: return {"一个对象", "an object"};
    case Expected::kKey: return {"引号里的栏目名", "a field name in quotation marks"};
    case Expected::kKeyOrBrace: return {"引号里的栏目名或右大括号", "a field name in quotation marks or a closing brace"};
    case Expected::kColon: return {"冒号", "a colon"};
    case Expected::kCommaOrBrace: return {"逗号或右大括号", "a comma or a closing brace"};
    case Expected::kCommaOrBracket: return {"逗号或右方括号", "a comma or a closing bracket"};
    case Expected::kValueOrBracket: return {"一个值或右方括号", "a value or a closing bracket"};
  }
  return {};
}

Code CodeOf(Fault::Kind kind) {
  switch (kind) {
    case Fault::Kind::kEmpty: return Code::kDossierEmpty;
    case Fault::Kind::kCutOff: return Code::kDossierCutOff;
    case Fault::Kind::kUnexpected: return Code::kDossierUnexpected;
    case Fault::Kind::kTrailing: return Code::kDossierTrailing;
    case Fault::Kind::kUnclosedText: return Code::kDossierUnclosedText;
    case Fault::Kind::kControlCharacter: return Code::kDossierControlCharacter;
    case Fault::Kind::kBadEscape: return Code::kDossierBadEscape;
    case Fault::Kind::kLoneSurrogate: return Code::kDossierLoneSurrogate;
    case Fault::Kind::kBadNumber: return Code::kDossierBadNumber;
    case Fault::Kind::kBadWord: return Code::kDossierBadWord;
    case Fault::Kind::kTooDeep: return Code::kDossierTooDeep;
  }
  return Code::kDossierBroken;
}

// What stands before the fault, blanks aside; 0 at the beginning.
char Before(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '\n' || text[at - 1] == '\r')) --at;
  return at == 0 ? '\0' : text[at - 1];
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool BeginsWithOneOf(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

// What the writer may have meant where something else was expected; empty where nobody knows.
Text HelpForUnexpected(const Fault& fault, std::string_view text) {
  const std::string_view seen = text.substr(fault.begin);
  const bool between = fault.expected == Expected::kCommaOrBrace || fault.expected == Expected::kCommaOrBracket;
  if (BeginsWithOneOf(seen, {"“", "”", "'", "‘", "’"})) return {"引号用英文的双引号 \"", "put it in straight double quotes \""};
  if (BeginsWithOneOf(seen, {"：", "，", "、", "；"})) return {"冒号和逗号用英文的 : 和 ,", "write the half-width : and ,"};
  if (BeginsWithOneOf(seen, {"}", "]"}) && Before(text, fault.begin) == ',') return {"最后一项后面不写逗号", "no comma stands behind the last entry"};
  if (between && seen.starts_with('"')) return {"两项之间少了逗号", "a comma is missing between two entries"};
  if (between && IsDigit(Before(text, fault.begin))) return {"带单位的量放在引号里，例如 \"1.5 kg\"", "a quantity with its unit goes in quotation marks, as in \"1.5 kg\""};
  if (between && Before(text, fault.begin) == '"') return {"前一个文本在引号处已经结束；检查它的引号和后面的逗号", "the text before it has ended at its quotation mark; look at its quotes and the comma behind it"};
  return {};
}

bool TakesLabel(Fault::Kind kind) { return kind == Fault::Kind::kCutOff || kind == Fault::Kind::kUnexpected; }

std::size_t SequenceLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

// Control characters would change the terminal they are shown on.
bool IsControl(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

std::string Visible(std::string_view character) {
  if (!IsControl(character)) return std::string(character);
  return fmt::format("\\u{:04x}", static_cast<unsigned char>(character.back()));
}

std::uint32_t Offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

std::string Excerpt(std::string_view text) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t n = 0; at < text.size(); ++n) {
    if (n == kExcerptCharacters) return out + "…";
    const std::string_view character = text.substr(at, SequenceLength(text[at]));
    out += Visible(character);
    at += character.size();
  }
  return out;
}

diagnostics::Diagnostic FromFault(const Fault& fault, std::string_view text, source::FileId file, std::size_t depth) {
  const source::Span span{file, Offset(fault.begin), Offset(fault.end)};
  auto builder = diagnostics::Make(CodeOf(fault.kind), span)
                     .With("seen", Excerpt(text.substr(fault.begin, fault.end - fault.begin)))
                     .With("expected", Name(fault.expected))
                     .With("limit", std::to_string(depth));
  if (fault.kind == Fault::Kind::kUnexpected) static_cast<void>(std::move(builder).Help(HelpForUnexpected(fault, text)));
  if (!fault.opened || !TakesLabel(fault.kind)) return builder;
  return std::move(builder).Mark({file, Offset(*fault.opened), Offset(*fault.opened + 1)}, {"这个括号从这里开始", "this bracket was opened here"});
}

Text Describe(const Token& token) {
  switch (token.kind) {
    case TokenKind::kText: {
      std::string words;
      Unescape(token.body(), words);
      return {"文本“" + Excerpt(words) + "”", "the text “" + Excerpt(words) + "”"};
    }
    case TokenKind::kNumber: return {"数字 " + Excerpt(token.raw), "the number " + Excerpt(token.raw)};
    case TokenKind::kTrue: return foundation::Same("true");
    case TokenKind::kFalse: return foundation::Same("false");
    case TokenKind::kNull: return foundation::Same("null");
    case TokenKind::kObject: return {"一个对象（大括号）", "an object in braces"};
    case TokenKind::kArray: return {"一个数组（方括号）", "an array in square brackets"};
  }
  return {};
}

}  // namespace footrule::dossier
