// Token types and the keywords they stand for.
//
// In: a token type of the generated lexer. Out: its keyword, and what it may be. The types themselves are those of
// grammar/FootruleLexer.h, which only .cpp files include.
#pragma once

#include <string>
#include <vector>

#include "syntax/keywords.h"

namespace footrule::syntax {

// The keyword of a token type, or nullptr for punctuation, literals, names.
const Keyword* KeywordOf(std::size_t type);
// The token type of a symbolic name ("FOR_EACH"); 0 if the lexer has none.
std::size_t TypeOf(std::string_view symbolic_name);
// A word that opens a block.
bool IsHeading(std::size_t type);
// A keyword that may stand as a name within a line, or anything else that the grammar takes for a `name`.
bool IsName(std::size_t type);
// `=`, `<`, `is`, `in`, `better than` …: what a comparison is made with.
bool IsRelation(std::size_t type);

// Symbolic names of all tokens of the lexer, for tests.
std::vector<std::string> AllTokenNames();
// Symbolic names of the tokens the parser sees for `text`, for tests.
std::vector<std::string> TokenNames(std::string_view text);

}  // namespace footrule::syntax
