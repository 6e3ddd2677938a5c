// Which columns are needed, and when each is read for the last time, by whoever wants outcomes, conclusions and results only: the others need not
// be made, and these can be let go of then.
#pragma once

#include <cstdint>
#include <vector>

#include "plan/plan.h"

namespace footrule::plan {

struct LastUses {
  std::vector<bool> needed;                  // by node; not: what only messages and explanations show
  std::vector<std::vector<NodeId>> after;    // by node: those that nothing reads after it. Never among them is what outcomes, the names of their
                                             // subjects, conclusions and results are read from, and what groups and joins are made of
};
LastUses FindLastUses(const Plan& plan);

}  // namespace footrule::plan
