// Room to descend: a rule may hold chains of 10,000 terms, and what walks one goes down a step for each.
#pragma once

#include <functional>

namespace footrule::cli {

// What `work` returns, run where the stack is deep enough for the limits of the language whatever the system's own limit is. `work` must not
// throw. Where no such stack is to be had it runs on the one there is.
int OnDeepStack(const std::function<int()>& work);

}  // namespace footrule::cli
