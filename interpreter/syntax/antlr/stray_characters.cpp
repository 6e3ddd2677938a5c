#include "syntax/antlr/stray_characters.h"

#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;
using foundation::Text;

struct Advice {
  std::string_view characters;  // any one of them begins the run
  const char* zh;
  const char* en;
};

// What people write out of habit, and what the language has instead.
constexpr Advice kAdvice[] = {
    {"!！", "“不等于”写作 <> 或 ≠，否定写作 not 或 非", "write <> for \"not equal\", and not for \"not\""},
    {"≦≧≯≮", "写作 <= 或 >=", "write <= or >="},
    {"&", "“并且”写作 and 或 且", "write and"},
    {";；。", "一行写完就换行，不需要标点", "a line ends at its line end; no mark is needed"},
    {"'‘’`", "文字写在双引号内", "texts stand in double quotes"},
    {"”", "这个引号前面没有开引号 “", "there is no opening quote “ before it"},
    {"~～—–", "范围写作 1..2，日期区间写作 … to … 或 … 至 …", "write a range as 1..2, an interval of dates with to"},
    {"§", "§ 后面紧接条款号，例如 §5.1；有空格时加引号：§\"5.4.3.1 a)\"", "the number of the clause follows § at once, as in §5.1; with blanks in quotes: §\"5.4.3.1 a)\""},
    {"０１２３４５６７８９", "数字用半角书写", "write digits in half width"},
    {"^", "幂写成连乘：m * m", "write a power as a product: m * m"},
    {"?？", "要问人的问题写在 judged by 或 判断方 后的引号内", "a question for a person stands in quotes after judged by"},
};

bool BeginsWithOneOf(std::string_view run, std::string_view characters) {
  for (std::size_t at = 0; at < characters.size();) {
    std::size_t end = at + 1;
    while (end < characters.size() && (static_cast<unsigned char>(characters[end]) & 0xC0) == 0x80) ++end;
    if (run.starts_with(characters.substr(at, end - at))) return true;
    at = end;
  }
  return false;
}

}  // namespace

diagnostics::Diagnostic StrayCharacters(std::string_view characters, source::Span span) {
  Text help;
  for (const Advice& advice : kAdvice) {
    if (help.empty() && BeginsWithOneOf(characters, advice.characters)) help = {advice.zh, advice.en};
  }
  return Make(Code::kStrayCharacter, span).With("character", Quoted(characters)).Help(help);
}

diagnostics::Diagnostic OpenText(std::string_view text, source::Span span) {
  Text help;
  if (text == "\"" || text == "“") help = {"前面有一段文字少了一个引号", "a text before it lacks one of its quotation marks"};
  if (text.starts_with("“") && text.find('"') != text.npos) help = {"以 “ 开头的文字以 ” 结束", "a text that begins with “ ends with ”"};
  return Make(Code::kTextNotClosed, span).Help(help);
}

}  // namespace footrule::syntax
