// Where the registers of judgements and departures stand in the schema.
#pragma once

#include "plan/plan.h"

namespace footrule::plan {

// Found by their place in the dossier ("judgements", "departures") and the names of their fields; invalid where there are none.
RegisterFields FindRegisters(const schema::Schema& schema);

}  // namespace footrule::plan
