// Trace -> Judged: outcomes, conclusions and results, without words and places.
#pragma once

#include "batch/judge/judged.h"
#include "batch/record/record_form.h"

namespace footrule::batch {

// Fills all of `judged`; what it held before is lost. `sources` holds the dossier's text.
void Fill(const RecordForm& form, const evaluation::Trace& trace, const source::SourceMap& sources, Judged* judged);

}  // namespace footrule::batch
