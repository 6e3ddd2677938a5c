// A mistake of the parser, in words: what was seen, what may stand there, what the author may have meant.
//
// In: the index of the offending word and the set of tokens the grammar would take. Out: diagnostics, one per line.
#pragma once

#include <unordered_map>

#include "syntax/antlr/decoded_text.h"
#include "syntax/antlr/word.h"
#include "syntax/line_errors.h"
#include "syntax/parse.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

struct Keyword;
struct LimitExceeded;

class Mistakes {
 public:
  using Expected = antlr4::misc::IntervalSet;

  // What the words are: lines of a file, or one expression (a hole of a message), which has no first word of a line.
  enum class Of { kLines, kExpression };

  Mistakes(const DecodedText& text, const Words& words, LineErrors& errors, Of of);

  // The line that begins with word `index` cannot stand where it stands.
  void LineHead(std::size_t index, const Expected& expected);
  // Word `index` does not go on with its line. `expected` may be empty if nothing is known.
  void InLine(std::size_t index, const Expected& expected);
  void Limit(const LimitExceeded& exceeded, const ParseLimits& limits);
  // Whether the last reported line was a misspelt heading: the lines of its block then are nobody's.
  bool TakeLostHeading();

 private:
  std::size_t HeadOf(std::size_t index) const;
  bool IsInBrokenBlock(std::size_t index) const;
  std::string_view TextOf(std::size_t index) const;
  foundation::Text Seen(std::size_t index) const;
  source::Span SpanOf(std::size_t index) const;
  void Add(std::size_t index, diagnostics::Diagnostic diagnostic);
  // The keyword nearest to the first words of a line, and those words.
  const Keyword* MeantLineHead(std::size_t head, std::size_t& last) const;
  bool MisspeltLineHead(std::size_t index);
  void UnknownLineHead(std::size_t head, std::size_t last, const Keyword* meant, const Expected& expected);
  Expected ForHeading(std::size_t index, const Expected& expected) const;
  diagnostics::Diagnostic Unexpected(std::size_t index, const Expected& expected) const;
  foundation::Text HelpFor(std::size_t index, const Expected& expected) const;
  foundation::Text HelpForWord(std::size_t index, const Expected& expected) const;
  foundation::Text LineHeadsOf(const Expected& expected) const;

  const DecodedText& text_;
  const Words& words_;
  LineErrors& errors_;
  Of of_;
  Vocabulary vocabulary_;
  std::unordered_map<std::uint32_t, std::uint32_t> heading_lines_;  // line -> line of the heading before it
  bool lost_heading_ = false;
};

}  // namespace footrule::syntax
