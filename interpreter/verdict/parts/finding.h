// One subject of one requirement: outcome, message, cells, records.
#pragma once

#include "verdict/parts/workbench.h"

namespace footrule::verdict {

SubjectFinding MakeFinding(Workbench& bench, std::size_t instance, std::size_t row);

// The finding of a requirement whose subjects are not known, because their table is not supplied or their group is unknown.
SubjectFinding FindingOfUnknownSubjects(Workbench& bench, std::size_t instance);

// All data an instance's subject waits for go into `walk`.
void WalkMissing(const Context& context, std::size_t instance, std::size_t row, MissingWalk* walk);

}  // namespace footrule::verdict
