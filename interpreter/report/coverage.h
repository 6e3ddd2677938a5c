// Coverage -> text and JSON.
#pragma once

#include "coverage/coverage.h"
#include "report/style.h"

namespace footrule::report {

// The clause index, a line per clause; then readings, requirements without both tests, totals.
std::string CoverageText(const coverage::Coverage& coverage, const Style& style);

// {"format": "footrule-coverage", "version": 1, …} as docs/coverage.md describes it.
std::string CoverageJson(const coverage::Coverage& coverage);

}  // namespace footrule::report
