// What is told when the program itself fails: the last net below every command.
#pragma once

#include <exception>

#include "diagnostics/diagnostic.h"

namespace footrule::cli {

// In: what was thrown. Out: a registered message; nothing was judged.
diagnostics::Diagnostic FaultOf(std::exception_ptr thrown);

}  // namespace footrule::cli
