// Completeness and overlap of a decision table, as far as its conditions are tests of members, truths and numbers against constants.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

struct TableRow { ExprRef condition; ExprRef value; Span span; };

// Reports a case that no row covers (when there is no `otherwise`), a row that can never be the first to hold, and, when `exclusive`,
// two rows that can hold at once; each with an example. Conditions of other shapes count as free truths, so that nothing is claimed
// that does not follow: an uncovered case then is not reported, only certain ones are.
void CheckDecisionTable(Context& context, const std::vector<TableRow>& rows, bool has_otherwise, bool exclusive, Span table);

}  // namespace footrule::semantics
