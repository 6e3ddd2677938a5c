// What can only be checked when a row, or all rows, are there.
#pragma once

#include "dossier/reading.h"

namespace footrule::dossier {

// The cells of one row that share an open base (`any flow`) must make the same of it. Where they do not, each later one is a finding and
// all of them become unknown: which of them is right cannot be told, and the order of keys must not decide. Empties the row's open cells.
void CheckOpenDimensions(Reading& reading, schema::TableId table, std::uint32_t row);

// Two rows of one parent with the same known key are a finding with both places.
void CheckRowKeys(Reading& reading);

// Finds the row each reference means. A text that no row has as its key, or several, is a finding; not so for a table that is not
// supplied. A doubled key was reported already and makes its references unknown. Nested rows are named by their own key where that is
// enough (or the nearest), else with the keys of the rows that hold them: "site-1/line-2".
void ResolveReferences(Reading& reading);

}  // namespace footrule::dossier
