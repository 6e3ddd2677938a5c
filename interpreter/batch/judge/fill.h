// Trace -> Judged.
#pragma once

#include "batch/judge/judged.h"
#include "batch/record/record_form.h"
#include "evaluation/evaluate.h"

namespace footrule::batch {

// One of the dossiers of a trace, and what is wrong in it.
struct OneDossier {
  std::size_t number = 0;   // row of the root
  const std::vector<diagnostics::Diagnostic>& findings;
  const std::vector<diagnostics::Diagnostic>& records_without_effect;
};

// Overwrites all of `judged`.
void Fill(const RecordForm& form, const evaluation::Trace& trace, const OneDossier& one, Judged* judged);

}  // namespace footrule::batch
