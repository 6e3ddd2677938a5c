// The laid-out words, as the parser wants its tokens.
#pragma once

#include "syntax/antlr/code_point_stream.h"
#include "syntax/antlr/word.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

class WordSource : public antlr4::TokenSource {
 public:
  // Both must outlive the source and its tokens.
  WordSource(const Words& words, const DecodedText& text) : words_(words), characters_(text) {}

  std::unique_ptr<antlr4::Token> nextToken() override;
  size_t getLine() const override { return 0; }  // lines are counted by SourceFile
  size_t getCharPositionInLine() override { return 0; }
  antlr4::CharStream* getInputStream() override { return &characters_; }
  std::string getSourceName() override { return {}; }
  antlr4::TokenFactory<antlr4::CommonToken>* getTokenFactory() override { return antlr4::CommonTokenFactory::DEFAULT.get(); }

 private:
  const Words& words_;
  CodePointStream characters_;
  std::size_t next_ = 0;
};

}  // namespace footrule::syntax
