// Values as programs read them: numbers with all digits, days as 2026-03-01, members by name, rows by key.
#pragma once

#include "batch/judge/judged.h"
#include "batch/record/record_form.h"

namespace footrule::batch {

// For a value that is known, or a stated none.
void SetValue(const evaluation::Trace& trace, const ResultForm& form, std::size_t row, JudgedResult* result);

// What stands in the key of the dossier itself; empty if the rule declares none or nothing readable stands there.
std::string IdOf(const dossier::Dossier& dossier, std::size_t number);

}  // namespace footrule::batch
