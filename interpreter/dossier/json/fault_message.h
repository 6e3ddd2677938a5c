// A fault of the JSON text -> the message a person reads.
#pragma once

#include "diagnostics/diagnostic.h"
#include "dossier/json/scan.h"
#include "dossier/json/token.h"

namespace footrule::dossier {

diagnostics::Diagnostic FromFault(const Fault& fault, std::string_view text, source::FileId file, std::size_t depth);

// A piece of a dossier as it may be shown: at most 40 characters, control characters made visible.
std::string Excerpt(std::string_view text);

// "the number 5", "an array", "the text “abc”" for a value that stands where another kind was expected.
foundation::Text Describe(const Token& token);

}  // namespace footrule::dossier
