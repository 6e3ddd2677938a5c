// What a misspelt or glued word may have been.
#pragma once

#include <functional>
#include <string_view>

#include "foundation/text.h"
#include "syntax/keywords.h"

namespace footrule::syntax {

using Admits = std::function<bool(const Keyword&)>;

// A keyword in one of its spellings.
struct Spelling {
  const Keyword* keyword = nullptr;
  std::string_view text;
};

// The admitted keyword whose spelling, in either vocabulary, is nearest to `written`; none if none is near. Only
// spellings of as many words as `written` has are compared.
Spelling NearestKeyword(std::string_view written, const Admits& admits);
// The admitted English keyword of several words of which `written` is the first.
Spelling BegunKeyword(std::string_view written, const Admits& admits);
// The longest admitted Chinese keyword with which `written`, one name to the lexer, begins.
Spelling GluedKeyword(std::string_view written, const Admits& admits);

foundation::Text DidYouMean(std::string_view spelling);
// "`应产品` is read as one name; put a blank after `应`".
foundation::Text PutBlankAfter(std::string_view keyword, std::string_view written);

// What the language has for a word that people write instead: `shall` is `must`, `小于` is `<`. Empty if nobody does.
foundation::Text InsteadOf(std::string_view written);

}  // namespace footrule::syntax
