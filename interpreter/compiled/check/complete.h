// Whether an object has all its parts: what may never be null is there.
#pragma once

#include "semantics/core/machine.h"

namespace footrule::compiled {

bool IsComplete(const semantics::Expr& expr);
bool IsComplete(const semantics::Variable& variable);
bool IsComplete(const semantics::Series& series);
bool IsComplete(const semantics::Run& run);
bool IsComplete(const semantics::Machine& machine);

}  // namespace footrule::compiled
