// A strict reader of JSON that finds out what is wrong with a text, and where. Slow and sure: it looks at every byte, in order, without
// recursion. The fast reader (walk/) asks it only when something is wrong; ApplyChanges asks it what it may splice.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace footrule::dossier {

enum class Expected { kValue, kObject, kKey, kKeyOrBrace, kColon, kCommaOrBrace, kCommaOrBracket, kValueOrBracket };

struct Fault {
  enum class Kind {
    kEmpty, kCutOff, kUnexpected, kTrailing, kUnclosedText, kControlCharacter, kBadEscape, kLoneSurrogate, kBadNumber, kBadWord, kTooDeep,
  } kind{};
  std::size_t begin = 0, end = 0;        // bytes that are wrong
  Expected expected{};                   // kCutOff, kUnexpected
  std::optional<std::size_t> opened;     // the bracket that is open there, if any
};

// The first fault of `text` as one JSON value with brackets nested at most `depth` deep; nullopt if it has none.
std::optional<Fault> FindFault(std::string_view text, std::size_t depth);

// The four blanks of RFC 8259; a vertical tab or form feed between tokens is an error.
inline bool IsJsonBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// ---- moving in a text without faults --------------------------------------------------------------------------------
std::size_t SkipBlanks(std::string_view text, std::size_t at);
// Behind the value that begins at `at`.
std::size_t SkipValue(std::string_view text, std::size_t at);

}  // namespace footrule::dossier
