#include "cli/session.h"
#include "coverage/cover.h"
#include "report/coverage.h"

namespace footrule::cli {

// `explain --refinement`: no dossier, so the rule alone.
Result RunRefinement(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result, Needs::kSyntax);
  if (!rule) return result;
  const auto inheritance = coverage::Inherit(*rule);
  result.out = arguments.json ? report::InheritanceJson(inheritance, rule->sources) : report::InheritanceText(inheritance, rule->sources, arguments.out);
  return result;
}

}  // namespace footrule::cli
