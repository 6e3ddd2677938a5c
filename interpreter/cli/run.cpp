#include "cli/commands.h"

namespace footrule::cli {

Result Run(const Arguments& arguments) {
  switch (arguments.verb) {
    case Verb::kCheck: return RunCheck(arguments);
    case Verb::kJudge: return arguments.bulk.is_asked ? RunBatch(arguments) : RunJudge(arguments);
    case Verb::kSummarize: return RunSummarize(arguments);
    case Verb::kExplain: return arguments.refinement ? RunRefinement(arguments) : RunExplain(arguments);
    case Verb::kTest: return RunTest(arguments);
    case Verb::kCover: return RunCover(arguments);
    case Verb::kSchema: return RunSchema(arguments);
    case Verb::kBuild: return RunBuild(arguments);
    case Verb::kTranslate: return RunTranslate(arguments);
    case Verb::kVersion: return RunVersion(arguments);
  }
  return {};
}

}  // namespace footrule::cli
