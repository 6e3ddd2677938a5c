// argv -> what one run of the command is asked to do, every value checked.
#pragma once

#include <optional>
#include <variant>

#include "cli/bulk.h"
#include "cli/verbs.h"
#include "diagnostics/diagnostic.h"
#include "report/exit_code.h"
#include "report/style.h"
#include "syntax/parse.h"
#include "values/date.h"
#include "workspace/workspace.h"

namespace footrule::cli {

struct Arguments {
  Verb verb{};
  Language language = Language::kEnglish;
  std::string rule;
  std::vector<std::string> files;    // dossiers; rule files for translate; summaries
  std::string target, subject;       // explain
  std::string phase;
  std::vector<workspace::ReadingChoice> readings;   // judge, explain
  Bulk bulk;                         // judge
  std::string output;                // file for build; folder for translate; file for judge --batch and summarize; empty: the screen
  bool json = false;
  bool all = false;
  bool expand = false;
  bool refinement = false;
  std::size_t covered_at_least = 0, tested_at_least = 0;   // percent, cover
  syntax::Vocabulary to = syntax::Vocabulary::kChinese;
  values::Date as_of;
  report::Style out, err;            // of the two streams
};

// Instead of a run: help on stdout, or what is wrong with the command line.
struct Stop {
  report::ExitCode code = report::ExitCode::kMet;
  std::string out;
  std::vector<diagnostics::Diagnostic> why;
  report::Style err;
};

std::variant<Arguments, Stop> ReadArguments(const std::vector<std::string>& words);

}  // namespace footrule::cli
