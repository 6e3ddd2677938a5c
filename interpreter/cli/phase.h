// The phase that --phase names must be one of the rule.
#pragma once

#include "cli/session.h"

namespace footrule::cli {

// False, and told, if the rule has no such phase.
bool CheckPhase(const workspace::LoadedRule& rule, const Arguments& arguments, Result* result);

}  // namespace footrule::cli
