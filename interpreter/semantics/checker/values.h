// Checking of definitions on first use.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// Checks a plain definition, term or reading if nobody did yet.
void EnsureValue(Context& context, std::size_t declaration);
// The same for a derived field of `table`.
void EnsureDerived(Context& context, std::size_t declaration, TableId table);

}  // namespace footrule::semantics
