// Text -> tokens, hidden ones included: the generated lexer with a faster simulator for characters beyond ASCII.
#pragma once

#include "syntax/antlr/decoded_text.h"
#include "syntax/antlr/word.h"

namespace footrule::syntax {

// Every character of the text belongs to exactly one word. No end-of-file word.
Words Lex(const DecodedText& text);

}  // namespace footrule::syntax
