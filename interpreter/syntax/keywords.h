// The words of the language, in both vocabularies: the one table that lists the pairs.
//
// Each word is a token of grammar/FootruleLexer.g4 under the same symbolic name (a unit test compares the two). An English
// word of several words is lexed word by word and joined by the layout filter: `joins` says where.
#pragma once

#include <span>
#include <string_view>

namespace footrule::syntax {

enum class Vocabulary;

struct Keyword {
  enum class Joins {
    kOneWord,     // nothing to join
    kAnywhere,    // except after a point, where any word is a name
    kLineHead,    // `data quality` opens a line
    kAfterColon,  // `: one of LIST` is a type
    kNever,       // `is not` stays two tokens in English
  };
  enum class Role { kHeading, kLine, kWord };   // opens a block; begins a line in a block; stands inside a line

  std::string_view token;    // symbolic name: "FOR_EACH"
  std::string_view english;  // "for each"
  std::string_view chinese;  // "对每个"
  Joins joins;
  Role role;

  std::string_view In(Vocabulary vocabulary) const;
};

std::span<const Keyword> Keywords();

}  // namespace footrule::syntax
