// How many there are of what ids count.
#pragma once

#include "compiled/archive/archive.h"
#include "compiled/compiled_rule.h"

namespace footrule::compiled {

using Counts = std::array<std::uint32_t, kCountedKinds>;

Counts CountsOf(const CompiledRule& rule);

}  // namespace footrule::compiled
