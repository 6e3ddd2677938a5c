#include "syntax/antlr/join_words.h"

#include <optional>
#include <unordered_map>

#include "syntax/antlr/vocabulary.h"

#include "grammar/FootruleLexer.h"

namespace footrule::syntax {
namespace {

using generated::FootruleLexer;

struct Pattern {
  std::size_t type;
  Keyword::Joins joins;
  bool tight;                          // `yes/no`, `person-days`: no blanks inside
  std::vector<std::string_view> rest;  // the words after the first
};

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// `each further unit` -> each, further, unit; `yes/no` -> yes, /, no.
std::vector<std::string_view> Split(std::string_view english) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < english.size();) {
    std::size_t end = at;
    while (end < english.size() && IsLetter(english[end])) ++end;
    if (end == at) ++end;  // a mark, or the blank between words
    if (english[at] != ' ') parts.push_back(english.substr(at, end - at));
    at = end;
  }
  return parts;
}

using Patterns = std::unordered_multimap<std::string_view, Pattern>;

const Patterns& AllPatterns() {
  static const Patterns patterns = [] {
    Patterns found;
    for (const Keyword& keyword : Keywords()) {
      if (keyword.joins == Keyword::Joins::kOneWord || keyword.joins == Keyword::Joins::kNever) continue;
      auto parts = Split(keyword.english);
      const std::string_view first = parts.front();
      parts.erase(parts.begin());
      found.emplace(first, Pattern{TypeOf(keyword.token), keyword.joins, keyword.english.find(' ') == keyword.english.npos, std::move(parts)});
    }
    return found;
  }();
  return patterns;
}

bool MayStandAfter(Keyword::Joins joins, std::optional<std::size_t> before) {
  switch (joins) {
    case Keyword::Joins::kAnywhere: return before != FootruleLexer::DOT;
    case Keyword::Joins::kLineHead: return !before || before == FootruleLexer::NL;
    case Keyword::Joins::kAfterColon: return before == FootruleLexer::COLON;
    case Keyword::Joins::kOneWord:
    case Keyword::Joins::kNever: return false;
  }
  return false;
}

// Index of the last word of `pattern` if the words after `first` spell it.
std::optional<std::size_t> Match(const DecodedText& text, const Words& words, std::size_t first, const Pattern& pattern) {
  std::size_t at = first;
  for (const std::string_view part : pattern.rest) {
    ++at;
    if (!pattern.tight && at < words.size() && words[at].type == FootruleLexer::BLANK) ++at;
    if (at >= words.size() || text.Slice(words[at].begin, words[at].end) != part) return std::nullopt;
  }
  return at;
}

}  // namespace

Words JoinWords(const DecodedText& text, const Words& words) {
  Words joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Word word = words[i];
    if (word.type == FootruleLexer::BLANK || word.type == FootruleLexer::COMMENT) continue;
    const auto before = joined.empty() ? std::nullopt : std::optional(joined.back().type);
    const auto [begin, end] = AllPatterns().equal_range(text.Slice(word.begin, word.end));
    for (auto pattern = begin; pattern != end; ++pattern) {
      if (!MayStandAfter(pattern->second.joins, before)) continue;
      const auto last = Match(text, words, i, pattern->second);
      if (!last) continue;
      word.type = pattern->second.type;
      word.end = words[*last].end;
      i = *last;
      break;
    }
    joined.push_back(word);
  }
  return joined;
}

}  // namespace footrule::syntax
