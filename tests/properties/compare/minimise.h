// Makes a rule and its dossier as small as they can be while something still goes wrong.
#pragma once

#include <functional>

#include "generate/rule.h"

namespace footrule::properties {

struct Failure { std::vector<Tree> declarations; Json dossier; };
// Whether it still goes wrong; must be false for texts that are not legal.
using StillFails = std::function<bool(const Failure&)>;

Failure Minimise(Failure failure, const StillFails& still_fails, std::size_t attempts);
std::string RuleText(const std::vector<Tree>& declarations);

}  // namespace footrule::properties
