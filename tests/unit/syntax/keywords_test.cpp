#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <algorithm>
#include <set>

#include "syntax/antlr/vocabulary.h"
#include "syntax/keywords.h"

using namespace footrule::syntax;
using Names = std::vector<std::string>;

namespace {

// Where the word may be joined: alone on its line, or behind a colon.
Names TokensOf(const Keyword& keyword, std::string_view spelling) {
  const bool after_colon = keyword.joins == Keyword::Joins::kAfterColon;
  Names names = TokenNames((after_colon ? "x : " : "") + std::string(spelling));
  if (after_colon) names.erase(names.begin(), names.begin() + 2);
  names.pop_back();  // NL
  return names;
}

}  // namespace

TEST_CASE("the table of keywords is the lexer's", "[syntax]") {
  const Names tokens = AllTokenNames();
  std::set<std::string> listed;
  for (const Keyword& keyword : Keywords()) {
    INFO(keyword.token);
    CHECK(std::find(tokens.begin(), tokens.end(), keyword.token) != tokens.end());
    CHECK(listed.insert(std::string(keyword.token)).second);
    CHECK(TokensOf(keyword, keyword.chinese) == Names{std::string(keyword.token)});
    if (keyword.joins != Keyword::Joins::kNever) CHECK(TokensOf(keyword, keyword.english) == Names{std::string(keyword.token)});
  }
  // In the grammar keywords come first, then LE and the other marks.
  const auto first_mark = std::find(tokens.begin(), tokens.end(), "LE");
  CHECK(listed == std::set<std::string>(tokens.begin(), first_mark));
}

TEST_CASE("no spelling is used twice", "[syntax]") {
  std::set<std::string_view> spellings;
  for (const Keyword& keyword : Keywords()) {
    INFO(keyword.token);
    CHECK(spellings.insert(keyword.english).second);
    CHECK(spellings.insert(keyword.chinese).second);
  }
}
