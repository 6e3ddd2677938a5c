// What the parser does at a mistake: one message, then on with the next line.
//
// ANTLR's own strategy guesses (it inserts and deletes words) and loses the block it is in. This one throws the rest of
// the line away and stays in the block: a line that cannot stand there is reported and skipped, until a heading comes.
#pragma once

#include "syntax/antlr/mistakes.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

class LineRecovery : public antlr4::DefaultErrorStrategy {
 public:
  explicit LineRecovery(Mistakes& mistakes) : mistakes_(mistakes) {}

  void reset(antlr4::Parser* parser) override;
  void sync(antlr4::Parser* parser) override;
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException& error) override;
  void recover(antlr4::Parser* parser, std::exception_ptr error) override;
  antlr4::Token* recoverInline(antlr4::Parser* parser) override;

 private:
  // The earliest decision that was taken before the token at `index`: all that may stand there is known from it.
  struct Decision {
    std::size_t index = INVALID_INDEX;
    std::size_t state = 0;
    antlr4::ParserRuleContext* context = nullptr;
  };

  void Report(antlr4::Parser* parser, antlr4::Token* offending);
  antlr4::misc::IntervalSet ExpectedAt(antlr4::Parser* parser, const antlr4::Token* offending) const;
  void SkipLineHeads(antlr4::Parser* parser);

  Mistakes& mistakes_;
  Decision decision_;
};

}  // namespace footrule::syntax
