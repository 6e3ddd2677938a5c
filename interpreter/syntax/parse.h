// The door of syntax/: one file to one AST.
#pragma once

#include "diagnostics/diagnostic.h"
#include "syntax/ast/block.h"

namespace footrule::syntax {

struct ParseLimits {
  std::size_t nesting = 256;   // parentheses, braces, nested expressions: deeper overflows the stack of a recursive parser
  std::size_t chain = 10000;   // members of one flat chain (a + b + …, a.b.c…, x and y …)
};

// Always returns what could be read; what could not is in `sink` (several per file) and stands as ErrorExpr or is left out.
// Not thread-safe: the runtime's tables are shared.
File ParseFile(const source::SourceMap& sources, source::FileId id, const ParseLimits& limits, diagnostics::Sink& sink);

enum class Vocabulary { kEnglish, kChinese };

// The same text with every keyword in the other spelling; everything else, also comments and line ends, stays byte for byte.
// Punctuation is not changed. A file with errors is translated as far as its words are known.
std::string TranslateKeywords(std::string_view text, Vocabulary to);

}  // namespace footrule::syntax
