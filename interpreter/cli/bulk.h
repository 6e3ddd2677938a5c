// What the command line says about judging in bulk.
#pragma once

#include <string>
#include <vector>

#include "batch/input/inputs.h"
#include "batch/options.h"
#include "cli/command_line.h"
#include "diagnostics/diagnostic.h"

namespace footrule::cli {

struct Bulk {
  bool is_asked = false;
  bool resume = false;
  batch::OutcomeSet only = batch::kEveryOutcome;
  std::string summary;          // file; "-": standard output; empty: none
  std::size_t threads = 1;
  std::size_t longest = 0;      // dossier that is judged, in MiB
  batch::PartOf part;           // what the one input is a part of
};

// Adds what is wrong with the options to `wrong`.
Bulk ReadBulk(const VerbInfo& verb, const CommandLine& line, std::vector<diagnostics::Diagnostic>* wrong);

// The outcomes of `only` as `--only` takes them, always in one order; empty for all.
std::string OnlyText(batch::OutcomeSet only);

}  // namespace footrule::cli
