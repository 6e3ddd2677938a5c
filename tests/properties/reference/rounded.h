// GB/T 8170: the nearest multiple of an interval, half to the even one.
#pragma once

#include "reference/value.h"

namespace footrule::reference {

// Bounds of an open value are rounded like the value; an open interval leaves no bounds.
Value Rounded(const Value& value, const Value& interval);

}  // namespace footrule::reference
