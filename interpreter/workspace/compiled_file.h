// A compiled rule that the user named: read, or refused with a message.
#pragma once

#include "workspace/workspace.h"

namespace footrule::workspace {

// By its name (.frc), or by the mark it begins with.
bool IsCompiledFile(const std::filesystem::path& path);

// Like LoadRule: null plan and the reasons in `diagnostics` if it cannot be used.
std::unique_ptr<LoadedRule> LoadCompiledFile(const std::filesystem::path& path, const Limits& limits, bool with_syntax);

}  // namespace footrule::workspace
