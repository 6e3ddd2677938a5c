// Structured codes (a certificate number, an approval number): parts of known form in a known order, and the strict reading of a text by them.
//
// A text is taken apart in one way or in none: the checker refuses patterns that could read one text in two. What does not fit comes back as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/text.h"

namespace footrule::values {

// So many digits 0-9, so many letters A-Z, or these very characters.
struct CodeElement {
  enum class Kind { kDigits, kLetters, kText } kind = Kind::kDigits;
  std::size_t least = 0, most = 0;   // characters
  std::string text;                  // kText
};
using CodeForm = std::vector<CodeElement>;   // one after another

struct CodePart {
  std::string name;
  foundation::Text label;
  std::vector<std::string> clauses;
  std::vector<CodeForm> forms;               // it has one of them

  std::size_t least() const;
  std::size_t most() const;
  bool is_fixed() const { return least() == most(); }   // as many characters whatever the form
  bool is_digits() const;                               // digits only, whatever the form
};

struct CodePattern {
  std::string name;
  foundation::Text label;
  std::vector<CodePart> parts;
  std::vector<std::string> separators;       // one of them stands between all parts; never empty, "" for nothing
};

// The first character that fits no way of reading the text, and what was asked for there.
struct CodeFault {
  enum class Kind {
    kCharacter,   // `part` cannot hold `seen`
    kSeparator,   // `separator` was asked for behind `part`, not `seen`
    kEndsEarly,   // the text ends in `part`, or before it
    kTooLong,     // `seen` follows the last part
  } kind{};
  std::size_t part = 0;
  std::size_t position = 0;   // in characters, from 1
  std::size_t length = 0;     // of the whole text, in characters
  std::string seen;           // one character; kTooLong: the rest; kEndsEarly: nothing
  std::string part_seen;      // what stood where the part should be; like the rest cut after 40 characters
  std::string separator;
};

struct CodeReading {
  std::vector<std::string_view> parts;   // into the text
  std::string separator;
  std::optional<CodeFault> fault;        // set: nothing else is
};

CodeReading ReadCode(const CodePattern& pattern, std::string_view text);

// How many characters a text has.
std::size_t CountCharacters(std::string_view text);
// The regular expression (ECMA 262) of all that fits, from ^ to $.
std::string CodeExpression(const CodePattern& pattern);

}  // namespace footrule::values
