// Why a file could not be read, as a message.
#pragma once

#include "diagnostics/diagnostic.h"

namespace footrule::diagnostics {

// `span` is where the file was asked for (a `use` line, say), or invalid when the user named it on the command line.
Diagnostic FromLoadFailure(const source::LoadFailure& failure, source::Span span = {});

}  // namespace footrule::diagnostics
