// Frames and links of one run: sizes and targets, made when the first node needs them.
#pragma once

#include "evaluation/run.h"

namespace footrule::evaluation {

// Sizes of the frames that are tables.
void PrepareTables(Run& run);
void EnsureFrame(Run& run, FrameId frame);
void EnsureLink(Run& run, LinkId link);

// The row of `above` (the root: the dossier) that holds each row of `table`, one or more levels up.
std::vector<std::int32_t> Ancestors(const dossier::Dossier& dossier, schema::TableId table, schema::TableId above);
// The table whose rows hold the rows of a series that is grouped below each of them; the root for any other.
schema::TableId HolderOf(const Run& run, FrameId series);

}  // namespace footrule::evaluation
