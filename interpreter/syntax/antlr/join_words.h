// English keywords of several words, joined from single words by exact spelling.
//
// In: all words of the lexer. Out: the words without blanks and comments, `for` `each` joined to FOR_EACH and so on
// (keywords.h says where each may be joined). Words are joined across blanks only, never across a line end or a comment.
#pragma once

#include "syntax/antlr/decoded_text.h"
#include "syntax/antlr/word.h"

namespace footrule::syntax {

Words JoinWords(const DecodedText& text, const Words& words);

}  // namespace footrule::syntax
