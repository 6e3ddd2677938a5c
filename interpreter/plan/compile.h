// The door of plan/: CheckedProgram -> Plan. Cannot fail: everything that could be wrong was refused by the checker.
#pragma once

#include <memory>

#include "plan/plan.h"

namespace footrule::plan {

// Equal expressions over the same frame become one node. A correlated aggregate (over a table that does not hang below the row it is
// written in) is compiled as group + join on the equalities of its `where`, so the cost stays linear in rows.
std::shared_ptr<const Plan> Compile(std::shared_ptr<const semantics::CheckedProgram> program);

}  // namespace footrule::plan
