// Words of the command line -> options and arguments of one verb. Only here is the command-line library included: it compiles slowly.
#pragma once

#include <map>

#include "cli/verbs.h"

namespace footrule::cli {

struct CommandLine {
  std::map<Option, std::string> options;   // a flag without a value has ""
  std::vector<std::string> readings;       // every --reading, as written
  std::vector<std::string> arguments;
  std::vector<std::string> unknown;        // options the verb does not have, as written
  std::string bad_option;                  // an option whose value is missing or doubled
};

CommandLine ReadCommandLine(const VerbInfo& verb, const std::vector<std::string>& words);

}  // namespace footrule::cli
