// Which line ends end a line, and where a word of the language is only a name.
//
// In: joined words. Out: the words the parser reads, numbered by logical line, the last of each an NL. Line ends inside
// brackets and before `and`, `or`, a comparison, the `zh`, `en` of a message are dropped; so are empty lines. A bracket that is not closed ends where
// a line begins that cannot stand inside it, so that it costs one message and one line. Characters that begin no word
// and texts without a closing quote are reported here.
#pragma once

#include "syntax/antlr/decoded_text.h"
#include "syntax/antlr/word.h"
#include "syntax/line_errors.h"

namespace footrule::syntax {

Words LayOut(const DecodedText& text, const Words& words, LineErrors& errors);

}  // namespace footrule::syntax
