// Bytes to a descriptor or a small file; 0, or the system's reason why not.
#pragma once

#include <string>

namespace footrule::batch {

int WriteAll(int descriptor, const std::string& text);
// Beside it first, then in its place: there is the old text or the new one, also after the machine has lost its power.
int ReplaceFile(const std::string& path, const std::string& text);

}  // namespace footrule::batch
