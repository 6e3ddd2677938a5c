// Room to descend while a rule is loaded: it may hold chains of 10,000 terms, and a thread of the caller may have a small stack. Unlike the command
// a library does not change the limits of the process.
#pragma once

#include <functional>

namespace footrule::library {

// Runs `work` where the stack is deep enough for the limits of the language; what it throws is thrown here. Throws std::bad_alloc if no such
// stack is to be had.
void OnDeepStack(const std::function<void()>& work);

}  // namespace footrule::library
