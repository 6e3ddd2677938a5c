#include "report/exit_code.h"

#include <algorithm>

namespace footrule::report {
namespace {

using values::Outcome;

bool HasDefect(const verdict::Verdict& verdict) {
  const auto defective = [](const auto& part) { return part.state == Outcome::kDefective; };
  return verdict.outcome == Outcome::kDefective || verdict.counts[static_cast<std::size_t>(Outcome::kDefective)] > 0 ||
         std::any_of(verdict.conclusions.begin(), verdict.conclusions.end(), defective) ||
         std::any_of(verdict.results.begin(), verdict.results.end(), defective);
}

// Larger is worse.
int RankOf(ExitCode code) {
  switch (code) {
    case ExitCode::kMet: return 0;
    case ExitCode::kOpen: return 1;
    case ExitCode::kNotMet: return 2;
    case ExitCode::kRuleInError: return 3;
    case ExitCode::kDossierUnreadable: return 4;
    case ExitCode::kUsage: return 5;
  }
  return 5;
}

}  // namespace

ExitCode ExitCodeOf(const verdict::Verdict& verdict) {
  if (HasDefect(verdict)) return ExitCode::kRuleInError;
  switch (verdict.outcome) {
    case Outcome::kNotMet: return ExitCode::kNotMet;
    case Outcome::kUndetermined: case Outcome::kForJudgement: return ExitCode::kOpen;
    default: return ExitCode::kMet;
  }
}

ExitCode Worse(ExitCode a, ExitCode b) { return RankOf(a) >= RankOf(b) ? a : b; }

}  // namespace footrule::report
