// Conclusions that stand on what asks about them.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// Every definition has its body. Each report marks where the conclusion is read and where it stands on what reads it.
void ReportConclusionCircles(Context& context);

}  // namespace footrule::semantics
