// What a compiled rule is an agreement about, as cmake/contract.cmake digests it when the program is built.
#pragma once

#include <string_view>

namespace footrule::compiled {

// Of the sources that define the form and what its parts mean: schema, values, core expressions, plan and this room.
std::string_view Contract();
std::string_view ProgramVersion();

}  // namespace footrule::compiled
