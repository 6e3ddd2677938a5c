// One function per verb: arguments -> what goes to the two streams and the exit code. Only main.cpp prints, and RunBatch, whose records do not fit
// into memory.
#pragma once

#include "cli/arguments.h"

namespace footrule::cli {

struct Result {
  report::ExitCode code = report::ExitCode::kMet;
  std::string out;   // written whole at the end, or not at all
  std::string err;
};

Result RunCheck(const Arguments& arguments);
Result RunJudge(const Arguments& arguments);
Result RunBatch(const Arguments& arguments);
Result RunSummarize(const Arguments& arguments);
Result RunExplain(const Arguments& arguments);
Result RunRefinement(const Arguments& arguments);
Result RunTest(const Arguments& arguments);
Result RunCover(const Arguments& arguments);
Result RunSchema(const Arguments& arguments);
Result RunBuild(const Arguments& arguments);
Result RunTranslate(const Arguments& arguments);
Result RunVersion(const Arguments& arguments);

Result Run(const Arguments& arguments);

}  // namespace footrule::cli
