#include "syntax/antlr/word_source.h"

namespace footrule::syntax {

std::unique_ptr<antlr4::Token> WordSource::nextToken() {
  const std::pair<antlr4::TokenSource*, antlr4::CharStream*> origin{this, &characters_};
  if (next_ == words_.size()) {
    const std::size_t end = characters_.size();
    return std::make_unique<antlr4::CommonToken>(origin, antlr4::Token::EOF, antlr4::Token::DEFAULT_CHANNEL, end, end);
  }
  const Word& word = words_[next_++];
  const std::size_t last = word.end > word.begin ? word.end - 1 : word.end;
  return std::make_unique<antlr4::CommonToken>(origin, word.type, antlr4::Token::DEFAULT_CHANNEL, word.begin, last);
}

}  // namespace footrule::syntax
