#include "cli/commands.h"

namespace footrule::cli {

Result RunVersion(const Arguments&) { return {report::ExitCode::kMet, "footrule " FOOTRULE_VERSION "\n", {}}; }

}  // namespace footrule::cli
