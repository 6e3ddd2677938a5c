// The door out: a rule -> bytes.
#pragma once

#include <optional>
#include <string>

#include "compiled/compiled_rule.h"

namespace footrule::compiled {

// The rule must have no errors. nullopt if what was written would not read back as the same: a fault of the program.
std::optional<std::string> Encode(const CompiledRule& rule);

}  // namespace footrule::compiled
