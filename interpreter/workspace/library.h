// The standard library: modules written in the language that every rule may `use`, inside the program or in a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace footrule::workspace {

// The folder that FOOTRULE_STDLIB names instead of the modules inside the program; nullopt when it is not set.
std::optional<std::filesystem::path> LibraryFolder();

// Text of the module `name` ("units") inside the program; nullptr if there is none.
const std::string* EmbeddedModule(const std::string& name);

// Names of all modules inside the program, for "did you mean".
std::vector<std::string> EmbeddedModuleNames();

}  // namespace footrule::workspace
