// Properties that need no reference: orders change nothing, and what is missing never makes a verdict wrong.
#pragma once

#include "compare/run.h"

namespace footrule::properties {

// The order of declarations changes no outcome, no value and no conclusion.
std::vector<std::string> DeclarationOrder(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of);
// The order of rows changes no outcome as a whole and no plain value.
std::vector<std::string> RowOrder(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of);
// What is decided although something is missing is decided alike, or shown to be defective, once it is there.
std::vector<std::string> Monotony(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of);

}  // namespace footrule::properties
