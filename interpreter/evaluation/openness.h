// What the dossier does not say about how many rows there are.
#pragma once

#include "evaluation/run.h"

namespace footrule::evaluation {

// Whether rows of the table may exist that some dossier does not hold: its array, or one it is nested in, is not supplied.
bool IsOpen(const dossier::Dossier& dossier, schema::TableId table);
// The same by table and dossier, for Trace::open_tables.
std::vector<std::vector<bool>> FindOpenTables(const dossier::Dossier& dossier);
// By row of the link's `to`: whether more rows than are seen may lead there. Empty if none may.
std::vector<bool> OpenTargets(const Run& run, LinkId link);

}  // namespace footrule::evaluation
