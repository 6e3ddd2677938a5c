// Summary -> text for people.
#pragma once

#include "batch/summary/summary.h"
#include "report/style.h"

namespace footrule::batch {

// A few lines for the end of a run: dossiers by outcome, errors by code, the requirements that are not met most often.
std::string SummaryLines(const Summary& summary, const report::Style& style);

// All of it: what was judged by, dossiers, conclusions by candidate, requirements by outcome.
std::string SummaryText(const Summary& summary, const report::Style& style);

// "met 12 · not met 3 · error 1": those that are not 0, worst first.
std::string OutcomesText(const ByOutcome& outcomes, std::uint64_t errors, const report::Style& style);

}  // namespace footrule::batch
