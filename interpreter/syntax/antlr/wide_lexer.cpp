#include "syntax/antlr/wide_lexer.h"

#include "syntax/antlr/code_point_stream.h"

#include "grammar/FootruleLexer.h"

namespace footrule::syntax {
namespace {

using antlr4::atn::ATNConfigSet;
using antlr4::atn::LexerATNSimulator;
using antlr4::dfa::DFAState;

// The runtime remembers transitions only for characters up to 127 and walks its state machine anew for each Han
// character: four to five times slower. These overrides remember all of them.
class WideSimulator : public LexerATNSimulator {
 public:
  using LexerATNSimulator::LexerATNSimulator;

 protected:
  DFAState* getExistingTargetState(DFAState* state, size_t point) override {
    const auto edge = state->edges.find(point);
    return edge == state->edges.end() ? nullptr : edge->second;
  }
  DFAState* addDFAEdge(DFAState* from, size_t point, ATNConfigSet* configs) override {
    const bool suppressed = configs->hasSemanticContext;
    configs->hasSemanticContext = false;
    DFAState* to = addDFAState(configs);
    if (!suppressed) addDFAEdge(from, point, to);
    return to;
  }
  void addDFAEdge(DFAState* from, size_t point, DFAState* to) override { from->edges[point] = to; }
};

// What the simulator learns, kept from file to file.
struct Learned {
  std::vector<antlr4::dfa::DFA> decisions;
  antlr4::atn::PredictionContextCache contexts;

  explicit Learned(const antlr4::atn::ATN& atn) {
    for (size_t i = 0; i < atn.getNumberOfDecisions(); ++i) decisions.emplace_back(atn.getDecisionState(i), i);
  }
};

class WideLexer : public generated::FootruleLexer {
 public:
  explicit WideLexer(antlr4::CharStream* characters) : FootruleLexer(characters) {
    static Learned learned(getATN());
    delete _interpreter;
    _interpreter = new WideSimulator(this, getATN(), learned.decisions, learned.contexts);
    removeErrorListeners();
  }
};

}  // namespace

Words Lex(const DecodedText& text) {
  CodePointStream characters(text);
  WideLexer lexer(&characters);
  Words words;
  for (;;) {
    const std::unique_ptr<antlr4::Token> token = lexer.nextToken();
    if (token->getType() == antlr4::Token::EOF) return words;
    words.push_back({token->getType(), static_cast<std::uint32_t>(token->getStartIndex()), static_cast<std::uint32_t>(token->getStopIndex() + 1), 0});
  }
}

}  // namespace footrule::syntax
