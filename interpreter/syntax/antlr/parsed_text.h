// A text and its parse tree.
//
// In: a text and where it stands. Out: words, tree, spans. Parsed by SLL first, and again by LL with recovery if that
// fails; lines beyond a limit are taken out. Nothing throws; mistakes are in `errors`.
#pragma once

#include <memory>

#include "syntax/antlr/decoded_text.h"
#include "syntax/antlr/word.h"
#include "syntax/line_errors.h"
#include "syntax/parse.h"

#include "grammar/FootruleParser.h"

namespace footrule::syntax {

using Parser = generated::FootruleParser;

class ParsedText {
 public:
  enum class Start { kFile, kExpression };

  // `text` begins at byte `base` of `file` and must outlive this, as must `errors`.
  ParsedText(std::string_view text, source::FileId file, std::uint32_t base, Start start, const ParseLimits& limits, LineErrors& errors);
  ~ParsedText();
  ParsedText(const ParsedText&) = delete;
  ParsedText& operator=(const ParsedText&) = delete;

  // nullptr if nothing could be read.
  Parser::FileContext* file() const { return dynamic_cast<Parser::FileContext*>(tree_); }
  Parser::LoneExprContext* expression() const { return dynamic_cast<Parser::LoneExprContext*>(tree_); }
  // The words of the tree: the index of a token is its place here.
  const Words& words() const { return words_; }
  const DecodedText& text() const { return text_; }
  LineErrors& errors() const { return errors_; }

 private:
  struct Run;  // one attempt: token source, stream, parser

  bool TryOnce(Start start, const ParseLimits& limits, bool fast);
  void ParseWithinLimits(Start start, const ParseLimits& limits);
  void TakeOutLine(std::uint32_t line);

  DecodedText text_;
  LineErrors& errors_;
  Words words_;
  std::unique_ptr<Run> run_;
  antlr4::ParserRuleContext* tree_ = nullptr;
};

}  // namespace footrule::syntax
