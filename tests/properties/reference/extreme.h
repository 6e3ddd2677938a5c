// The least or greatest of values some of which are open, may not count, or may be none.
#pragma once

#include <vector>

#include "reference/value.h"

namespace footrule::reference {

struct Contender { Value counts; Value value; bool may_be_none = false; };

// `more`: there may be values nobody has seen. Of nothing it is unknown; of nothing but stated nones it is none.
Value Extreme(const std::vector<Contender>& contenders, bool least, bool more);

}  // namespace footrule::reference
