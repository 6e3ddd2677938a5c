#include "syntax/antlr/vocabulary.h"

#include "syntax/antlr/join_words.h"
#include "syntax/antlr/layout.h"
#include "syntax/antlr/wide_lexer.h"

namespace footrule::syntax {

std::vector<std::string> TokenNames(std::string_view text) {
  diagnostics::Sink sink(0);
  LineErrors errors(sink);
  const DecodedText decoded(text, source::FileId(), 0);
  const std::vector<std::string> names = AllTokenNames();
  std::vector<std::string> found;
  for (const Word& word : LayOut(decoded, JoinWords(decoded, Lex(decoded)), errors)) found.push_back(names[word.type - 1]);
  return found;
}

}  // namespace footrule::syntax
