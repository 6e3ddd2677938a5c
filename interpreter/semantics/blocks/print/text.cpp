#include "semantics/blocks/print/text.h"

#include <algorithm>
#include <array>

namespace footrule::semantics::print {

namespace {

bool IsPlain(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

// Clause ids end at a blank and at the marks that may follow one.
bool NeedsQuotes(const std::string& clause) {
  static constexpr std::array<const char*, 20> kEnds = {" ", "\t", "　", "\u00A0", ",", "，", "、", ":", "：", ";", "；", "|", "｜", "{", "}", "｛", "｝", "§", "=", "＝"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](const char* end) { return clause.find(end) != clause.npos; });
}

// One text alone is Chinese if it has a Han character; in UTF-8 those begin with E4 to E9.
bool HasHan(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9; });
}

std::string Padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

std::string Quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string Labels(const foundation::Text& label) {
  if (label.empty()) return "";
  if (label.zh.empty()) return HasHan(label.en) ? " \"\" " + Quoted(label.en) : " " + Quoted(label.en);
  if (label.en.empty()) return " " + Quoted(label.zh) + (HasHan(label.zh) ? "" : " \"\"");
  return " " + Quoted(label.zh) + " " + Quoted(label.en);
}

std::string Clauses(const std::vector<syntax::Clause>& clauses) {
  std::string text;
  for (const syntax::Clause& clause : clauses) text += " §" + (NeedsQuotes(clause.id) ? "\"" + clause.id + "\"" : clause.id);
  return text;
}

std::string Date(const syntax::DateLiteral& date) { return Padded(date.year, 4) + "-" + Padded(date.month, 2) + "-" + Padded(date.day, 2); }

std::string NameOrText(const std::string& name) { return IsPlain(name) || name == "%" ? name : Quoted(name); }

}  // namespace footrule::semantics::print
