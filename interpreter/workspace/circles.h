// A rule that in the end refines itself has no meaning: every circle of refinements, with all its places.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "semantics/check.h"

namespace footrule::workspace {

// One line by which a rule leads to another.
struct Edge {
  std::uint32_t from = 0, to = 0;   // indices into the rules
  source::Span span;
  bool refines = false;             // else `use`
};

// Modules may use each other in a circle: order has no meaning. A circle with a refinement on it is an error, reported once.
void ReportCircles(const std::vector<Edge>& edges, const std::vector<semantics::RuleSource>& rules, diagnostics::Sink& sink);

}  // namespace footrule::workspace
