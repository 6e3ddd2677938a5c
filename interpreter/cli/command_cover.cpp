#include "cli/session.h"
#include "coverage/cover.h"
#include "report/coverage.h"

namespace footrule::cli {

Result RunCover(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result, Needs::kSyntax);
  if (!rule) return result;
  const auto coverage = coverage::Cover(*rule, {});
  result.out = arguments.json ? report::CoverageJson(coverage) : report::CoverageText(coverage, arguments.out);
  const bool below = coverage.CoveredPercent() < arguments.covered_at_least || coverage.TestedPercent() < arguments.tested_at_least;
  if (below || coverage.failed_tests > 0) result.code = report::Worse(result.code, report::ExitCode::kNotMet);
  return result;
}

}  // namespace footrule::cli
