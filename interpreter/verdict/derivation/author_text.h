// The author's words as a report quotes them.
#pragma once

#include <string>

#include "source/source_file.h"

namespace footrule::verdict {

// The text of a span on one line, blanks folded; empty for a span that points nowhere.
std::string AuthorText(const source::SourceMap& sources, source::Span span);

// The whole lines a span touches, without blanks at the end.
std::string AuthorLines(const source::SourceMap& sources, source::Span span);

}  // namespace footrule::verdict
