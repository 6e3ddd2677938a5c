#include "syntax/antlr/limit_guard.h"

#include "grammar/FootruleParser.h"

namespace footrule::syntax {
namespace {

using generated::FootruleParser;

std::size_t RuleOf(const antlr4::tree::ParseTree* context) {
  return context == nullptr ? INVALID_INDEX : static_cast<const antlr4::ParserRuleContext*>(context)->getRuleIndex();
}

// One level deeper: a bracket or a branch opens an expression; `- -` and brackets in a type nest by themselves, and so does
// `not not`, which the grammar has as a loop.
bool Nests(const antlr4::ParserRuleContext* context) {
  switch (const std::size_t rule = context->getRuleIndex()) {
    case FootruleParser::RuleExpr: return true;
    case FootruleParser::RuleUnary: return RuleOf(context->parent) == rule;
    case FootruleParser::RuleUnitProduct:
    case FootruleParser::RuleTypeProduct: return true;
    default: return false;
  }
}

// A chain is written flat (`a + b + …`), each member a child with its sign: two children a member. `a.b.c…` and `f[x][y]…`
// become nested expressions later and so fall under the other limit.
bool IsFlatChain(std::size_t rule) {
  switch (rule) {
    case FootruleParser::RuleExpr:
    case FootruleParser::RuleSum:
    case FootruleParser::RuleProduct:
    case FootruleParser::RuleSet:
    case FootruleParser::RuleArguments:
    case FootruleParser::RuleMemberSet:
    case FootruleParser::RulePath:
    case FootruleParser::RuleJsonPath:
    case FootruleParser::RuleFieldHead:
    case FootruleParser::RuleFieldName:
    case FootruleParser::RuleUnitProduct:
    case FootruleParser::RuleTypeProduct: return true;
    default: return false;
  }
}

std::size_t TokenIndexOf(const antlr4::ParserRuleContext* context) { return context->start == nullptr ? 0 : context->start->getTokenIndex(); }

}  // namespace

void LimitGuard::enterEveryRule(antlr4::ParserRuleContext* context) {
  if (Nests(context) && ++depth_ > limits_.nesting + 1) throw LimitExceeded{LimitExceeded::Kind::kNesting, TokenIndexOf(context)};
  if (context->parent == nullptr) return;
  const std::size_t members = (context->parent->children.size() + 1) / 2;
  if (members <= limits_.nesting) return;
  const std::size_t parent_rule = RuleOf(context->parent);
  if (parent_rule == FootruleParser::RulePostfix) throw LimitExceeded{LimitExceeded::Kind::kNesting, TokenIndexOf(context)};
  if (members > limits_.chain && IsFlatChain(parent_rule)) throw LimitExceeded{LimitExceeded::Kind::kChain, TokenIndexOf(context)};
}

void LimitGuard::exitEveryRule(antlr4::ParserRuleContext* context) {
  if (Nests(context) && depth_ > 0) --depth_;
}

void LimitGuard::visitTerminal(antlr4::tree::TerminalNode* node) {
  if (node->getSymbol()->getType() != FootruleParser::NOT || node->parent == nullptr) return;
  if (node->parent->children.size() > limits_.nesting) throw LimitExceeded{LimitExceeded::Kind::kNesting, node->getSymbol()->getTokenIndex()};
}

}  // namespace footrule::syntax
