// A loaded rule <-> the rule as it travels.
#pragma once

#include "compiled/compiled_rule.h"
#include "workspace/location.h"
#include "workspace/workspace.h"

namespace footrule::workspace {

// The rule must have no errors.
compiled::CompiledRule Carried(const LoadedRule& rule, Lookups lookups);
std::unique_ptr<LoadedRule> Unpacked(compiled::CompiledRule rule);

std::string DigestOf(const LoadedRule& rule);

}  // namespace footrule::workspace
