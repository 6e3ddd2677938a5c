// Stops the parser before it overflows its stack or holds an endless chain.
//
// ANTLR's parser descends once per parenthesis, `not`, `-`, `if`; it has no limit of its own. Throws LimitExceeded out of
// the parser (caught in parsed_text.cpp); the line is then taken out and the rest parsed again.
#pragma once

#include "syntax/parse.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

struct LimitExceeded {
  enum class Kind { kNesting, kChain } kind;
  std::size_t token_index;
};

class LimitGuard : public antlr4::tree::ParseTreeListener {
 public:
  explicit LimitGuard(const ParseLimits& limits) : limits_(limits) {}
  void enterEveryRule(antlr4::ParserRuleContext* context) override;
  void exitEveryRule(antlr4::ParserRuleContext* context) override;
  void visitTerminal(antlr4::tree::TerminalNode* node) override;
  void visitErrorNode(antlr4::tree::ErrorNode*) override {}

 private:
  ParseLimits limits_;
  std::size_t depth_ = 0;
};

}  // namespace footrule::syntax
