#include "syntax/antlr/line_recovery.h"

#include <algorithm>

#include "syntax/antlr/vocabulary.h"

#include "grammar/FootruleParser.h"

namespace footrule::syntax {
namespace {

using antlr4::Parser;
using antlr4::Token;
using antlr4::misc::IntervalSet;
using P = generated::FootruleParser;

bool IsAtLineHead(Parser* parser) {
  Token* before = parser->getTokenStream()->LT(-1);
  return before == nullptr || before->getType() == P::NL;
}

bool IsAtEnd(Parser* parser) { return parser->getInputStream()->LA(1) == Token::EOF; }

// Past the parser, so that no node of the tree holds what was skipped.
void SkipToLineEnd(Parser* parser) {
  while (!IsAtEnd(parser) && parser->getInputStream()->LA(1) != P::NL) parser->getInputStream()->consume();
}

void SkipLine(Parser* parser) {
  SkipToLineEnd(parser);
  if (!IsAtEnd(parser)) parser->getInputStream()->consume();
}

void SkipBlock(Parser* parser) {
  while (!IsAtEnd(parser) && !IsHeading(parser->getInputStream()->LA(1))) SkipLine(parser);
}

// The rules that loop over lines. They loop over nothing else, so each of their loops begins at the head of a line.
bool LoopsOverLines(std::size_t rule) {
  constexpr std::size_t kRules[] = {P::RuleFile, P::RuleClauseIndex, P::RuleCalendar, P::RuleList, P::RuleRecordType, P::RulePattern, P::RuleFacts, P::RuleParameter,
                                    P::RuleReading, P::RuleDefinition, P::RuleRequirement, P::RuleScope, P::RuleScopeItem, P::RuleFunctionalUnit,
                                    P::RuleBoundary, P::RuleProcesses, P::RuleStageBlock, P::RuleDataQuality, P::RulePersonDays, P::RuleFirstUnitLine,
                                    P::RuleDocuments, P::RuleChecklist, P::RuleDeadline, P::RuleUnitPartition, P::RuleLifeCycle,
                                    P::RuleLifeEvent, P::RulePhase, P::RuleConclusion, P::RuleTest};
  return std::find(std::begin(kRules), std::end(kRules), rule) != std::end(kRules);
}

bool IsLineLoop(antlr4::atn::ATNState* state) {
  using antlr4::atn::ATNState;
  const size_t kind = state->getStateType();
  return (kind == ATNState::STAR_LOOP_ENTRY || kind == ATNState::STAR_LOOP_BACK) && LoopsOverLines(state->ruleIndex);
}

}  // namespace

void LineRecovery::reset(Parser* parser) {
  DefaultErrorStrategy::reset(parser);
  decision_ = {};
}

void LineRecovery::sync(Parser* parser) {
  const std::size_t index = parser->getInputStream()->index();
  if (decision_.index != index) decision_ = {index, parser->getState(), parser->getContext()};
  antlr4::atn::ATNState* state = parser->getATN().states[parser->getState()];
  if (!IsLineLoop(state)) return;
  // A line whose own rule failed leaves its line end behind.
  if (parser->getInputStream()->LA(1) == P::NL) SkipLine(parser);
  if (!IsAtLineHead(parser)) return;
  if (mistakes_.TakeLostHeading()) SkipBlock(parser);
  SkipLineHeads(parser);
}

// Lines that can stand neither here nor in what surrounds this block. A heading is left to the file.
void LineRecovery::SkipLineHeads(Parser* parser) {
  const auto& here = parser->getATN().nextTokens(parser->getATN().states[parser->getState()]);
  for (;;) {
    const std::size_t type = parser->getInputStream()->LA(1);
    if (type == Token::EOF || here.contains(type) || IsHeading(type)) return;
    const IntervalSet expected = parser->getExpectedTokens();
    if (expected.contains(type)) return;
    beginErrorCondition(parser);
    mistakes_.LineHead(parser->getInputStream()->index(), expected);
    SkipLine(parser);
    if (mistakes_.TakeLostHeading()) SkipBlock(parser);
  }
}

IntervalSet LineRecovery::ExpectedAt(Parser* parser, const Token* offending) const {
  if (decision_.index == offending->getTokenIndex()) return parser->getATN().getExpectedTokens(decision_.state, decision_.context);
  if (parser->getInputStream()->index() == offending->getTokenIndex()) return parser->getExpectedTokens();
  // The parser looked ahead past `and`, `or`, `not` and stopped before them.
  const std::size_t before = offending->getTokenIndex() == 0 ? 0 : parser->getTokenStream()->get(offending->getTokenIndex() - 1)->getType();
  if (before == P::AND || before == P::OR || before == P::NOT) return parser->getATN().nextTokens(parser->getATN().ruleToStartState[P::RuleExpr]);
  return {};
}

void LineRecovery::Report(Parser* parser, Token* offending) {
  if (inErrorRecoveryMode(parser)) return;
  beginErrorCondition(parser);
  mistakes_.InLine(offending->getTokenIndex(), ExpectedAt(parser, offending));
}

void LineRecovery::reportError(Parser* parser, const antlr4::RecognitionException& error) { Report(parser, error.getOffendingToken()); }

void LineRecovery::recover(Parser* parser, std::exception_ptr) {
  const std::size_t index = parser->getInputStream()->index();
  const bool stuck = lastErrorIndex == static_cast<int>(index) && lastErrorStates.contains(parser->getState());
  if (stuck && !IsAtEnd(parser)) parser->getInputStream()->consume();
  lastErrorIndex = static_cast<int>(index);
  lastErrorStates.add(static_cast<ssize_t>(parser->getState()));
  if (!IsAtLineHead(parser)) SkipToLineEnd(parser);
}

// A word that must stand here does not. Too much on a line is skipped; anything else gives the line up.
Token* LineRecovery::recoverInline(Parser* parser) {
  Token* offending = parser->getCurrentToken();
  const bool line_is_done = parser->getATN().nextTokens(parser->getATN().states[parser->getState()]).contains(static_cast<std::size_t>(P::NL));
  if (!line_is_done || IsAtLineHead(parser)) throw antlr4::InputMismatchException(parser);
  Report(parser, offending);
  SkipToLineEnd(parser);
  if (IsAtEnd(parser)) throw antlr4::InputMismatchException(parser);
  Token* line_end = parser->getCurrentToken();
  reportMatch(parser);
  parser->consume();
  return line_end;
}

}  // namespace footrule::syntax
