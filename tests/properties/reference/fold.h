// Aggregates and quantifiers over rows that were found, one row after the other.
#pragma once

#include <vector>

#include "semantics/core/expr.h"
#include "reference/value.h"

namespace footrule::reference {

// A row that is not certainly left out: how surely it counts, and its value (the second one: where its interval ends).
struct FoldRow { Value counts; Value value; Value value2; };

// `more`: there may be rows the dossier does not hold. `may_be_none`: the type of the value has a stated absence.
Value FoldRows(semantics::FoldOp op, const std::vector<FoldRow>& rows, bool more, bool may_be_none);

}  // namespace footrule::reference
