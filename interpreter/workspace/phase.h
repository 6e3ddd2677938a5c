// The phase somebody names must be one of the rule.
#pragma once

#include <optional>
#include <string>

#include "diagnostics/diagnostic.h"
#include "semantics/check.h"

namespace footrule::workspace {

// What is wrong with it: the rule has no such phase. The empty name means all of them.
std::optional<diagnostics::Diagnostic> CheckPhase(const semantics::CheckedProgram& program, const std::string& phase);

}  // namespace footrule::workspace
