#include "syntax/antlr/parsed_text.h"

#include "syntax/antlr/join_words.h"
#include "syntax/antlr/layout.h"
#include "syntax/antlr/wide_lexer.h"

#include "syntax/antlr/limit_guard.h"
#include "syntax/antlr/line_recovery.h"
#include "syntax/antlr/word_source.h"

namespace footrule::syntax {
namespace {

constexpr int kMostLinesTakenOut = 16;  // each costs another parse; beyond, the text is given up

}  // namespace

struct ParsedText::Run {
  WordSource source;
  antlr4::CommonTokenStream stream;
  Parser parser;
  Mistakes mistakes;
  LimitGuard guard;

  Run(const DecodedText& text, const Words& words, LineErrors& errors, Start start, const ParseLimits& limits)
      : source(words, text), stream(&source), parser(&stream), mistakes(text, words, errors, KindOf(start)), guard(limits) {
    parser.removeErrorListeners();
    parser.addParseListener(&guard);
  }

  static Mistakes::Of KindOf(Start start) { return start == Start::kFile ? Mistakes::Of::kLines : Mistakes::Of::kExpression; }

  antlr4::ParserRuleContext* Parse(Start start, bool fast) {
    auto* simulator = parser.getInterpreter<antlr4::atn::ParserATNSimulator>();
    simulator->setPredictionMode(fast ? antlr4::atn::PredictionMode::SLL : antlr4::atn::PredictionMode::LL);
    if (fast) {
      parser.setErrorHandler(std::make_shared<antlr4::BailErrorStrategy>());
    } else {
      parser.setErrorHandler(std::make_shared<LineRecovery>(mistakes));
    }
    if (start == Start::kFile) return parser.file();
    return parser.loneExpr();
  }
};

ParsedText::ParsedText(std::string_view text, source::FileId file, std::uint32_t base, Start start, const ParseLimits& limits, LineErrors& errors)
    : text_(text, file, base), errors_(errors), words_(LayOut(text_, JoinWords(text_, Lex(text_)), errors)) {
  ParseWithinLimits(start, limits);
}

ParsedText::~ParsedText() = default;

void ParsedText::ParseWithinLimits(Start start, const ParseLimits& limits) {
  for (int attempt = 0; attempt <= kMostLinesTakenOut; ++attempt) {
    try {
      if (!TryOnce(start, limits, true)) TryOnce(start, limits, false);
      return;
    } catch (const LimitExceeded& exceeded) {
      tree_ = nullptr;
      run_->mistakes.Limit(exceeded, limits);
      TakeOutLine(exceeded.token_index < words_.size() ? words_[exceeded.token_index].line : 0);
    }
  }
}

// One parse. False if the fast way does not understand the text. Throws LimitExceeded.
bool ParsedText::TryOnce(Start start, const ParseLimits& limits, bool fast) {
  tree_ = nullptr;
  run_ = std::make_unique<Run>(text_, words_, errors_, start, limits);
  try {
    tree_ = run_->Parse(start, fast);
    return true;
  } catch (const antlr4::ParseCancellationException&) {
    return false;
  }
}

void ParsedText::TakeOutLine(std::uint32_t line) {
  run_.reset();
  std::erase_if(words_, [line](const Word& word) { return word.line == line; });
}

}  // namespace footrule::syntax
