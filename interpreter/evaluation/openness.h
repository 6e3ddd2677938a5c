// What the dossier does not say about how many rows there are.
#pragma once

#include "evaluation/run.h"

namespace footrule::evaluation {

// Whether rows of the table may exist that some dossier, or this one, does not hold: its array, or one it is nested in, is not supplied.
bool IsOpen(const dossier::Dossier& dossier, schema::TableId table);
bool IsOpenIn(const dossier::Dossier& dossier, schema::TableId table, std::size_t of_dossier);
// By row of the link's `to`: whether more rows than are seen may lead there. Empty if none may.
std::vector<bool> OpenTargets(const Run& run, LinkId link);

}  // namespace footrule::evaluation
