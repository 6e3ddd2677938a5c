// One dossier -> one line of JSON, as docs/bulk.md describes it. The same dossier gives the same bytes.
#pragma once

#include "batch/judge/judged.h"
#include "batch/record/record_form.h"

namespace footrule::batch {

// Where a dossier came from: the input as JSON, and the line it begins on.
struct RecordPlace { const std::string& input; std::uint64_t line = 1; };

void AppendRecord(const RecordForm& form, const RecordPlace& place, const Judged& judged, std::string* out);
void AppendError(const RecordForm& form, const RecordPlace& place, const Unread& unread, std::string* out);

}  // namespace footrule::batch
