// Verdict -> JSON, version 1 as docs/verdict-format.md and docs/schema/verdict-1.schema.json describe it.
//
// The same verdict gives the same bytes. Nothing in it depends on whether the rule is written in Chinese or English words.
#pragma once

#include <string>

#include "source/source_file.h"
#include "verdict/verdict.h"

namespace footrule::report {

enum class JsonLayout { kIndented, kOneLine };   // both end with a line feed

std::string VerdictJson(const verdict::Verdict& verdict, const source::SourceMap& sources, JsonLayout layout = JsonLayout::kIndented);

}  // namespace footrule::report
