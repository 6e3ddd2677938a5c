// Verdict -> the number a command ends with, so that scripts can tell "no" from "cannot say" from "failed".
#pragma once

#include "verdict/verdict.h"

namespace footrule::report {

enum class ExitCode : int {
  kMet = 0,              // every binding requirement is met or not applicable
  kNotMet = 1,
  kOpen = 2,             // undetermined or for judgement
  kRuleInError = 3,      // the rule does not compile, or is defective for this dossier
  kDossierUnreadable = 4,
  kUsage = 5,
};

ExitCode ExitCodeOf(const verdict::Verdict& verdict);

// Of several dossiers judged in one run: unreadable > rule in error > not met > open > met.
ExitCode Worse(ExitCode a, ExitCode b);

}  // namespace footrule::report
