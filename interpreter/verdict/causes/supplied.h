// Arrays of the dossier that are not there.
#pragma once

#include <vector>

#include "verdict/trace/cells.h"

namespace footrule::verdict {

// The arrays whose absence leaves it unknown which rows of `table` hang below row `row` of `ancestor`.
std::vector<Datum> ArraysNotSupplied(const dossier::Dossier& dossier, schema::TableId table, schema::TableId ancestor, std::size_t row);

}  // namespace footrule::verdict
