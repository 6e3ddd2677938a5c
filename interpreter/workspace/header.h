// The `rule` line: a rule has exactly one, a module at most one, and it bears the id by which others refine it.
#pragma once

#include "workspace/circles.h"

namespace footrule::workspace {

void CheckHeaders(const semantics::RuleSource& rule, diagnostics::Sink& sink);

// `refines "id" from …` must name the id that stands there: a moved folder must not change silently what is refined.
void CheckRefinedIds(const std::vector<semantics::RuleSource>& rules, const std::vector<Edge>& edges, diagnostics::Sink& sink);

}  // namespace footrule::workspace
