// Coverage and inheritance -> text and JSON.
#pragma once

#include "coverage/coverage.h"
#include "coverage/inheritance.h"
#include "report/style.h"
#include "source/source_file.h"

namespace footrule::report {

// The clause index, a line per clause; then readings, requirements without both tests, totals.
std::string CoverageText(const coverage::Coverage& coverage, const Style& style);

// {"format": "footrule-coverage", "version": 1, …} as docs/coverage.md describes it.
std::string CoverageJson(const coverage::Coverage& coverage);

// What is filled, replaced, extended and waived, each with both places; then what is taken as it is.
std::string InheritanceText(const coverage::Inheritance& inheritance, const source::SourceMap& sources, const Style& style);
// {"format": "footrule-refinement", "version": 1, …} as docs/coverage.md describes it.
std::string InheritanceJson(const coverage::Inheritance& inheritance, const source::SourceMap& sources);

}  // namespace footrule::report
