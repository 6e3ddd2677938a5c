// The help of the command and of each verb, from the table of verbs.
#pragma once

#include "cli/verbs.h"

namespace footrule::cli {

std::string OverallHelp(Language language);
std::string VerbHelp(const VerbInfo& verb, Language language);

}  // namespace footrule::cli
