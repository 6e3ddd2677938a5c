// Words for what the lexer could not read: characters without meaning and texts without a closing quote.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"

namespace footrule::syntax {

// `characters`: one or more that begin no word.
diagnostics::Diagnostic StrayCharacters(std::string_view characters, source::Span span);
// `text`: from an opening quote to the end of its line.
diagnostics::Diagnostic OpenText(std::string_view text, source::Span span);

}  // namespace footrule::syntax
