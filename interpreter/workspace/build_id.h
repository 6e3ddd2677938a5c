// Which build of the program is running.
#pragma once

#include <string>

namespace footrule::workspace {

// The note by which the linker tells builds apart (GNU build id), of the object this code stands in. Empty if it has none.
std::string BuildId();

}  // namespace footrule::workspace
