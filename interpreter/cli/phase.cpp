#include "cli/phase.h"

#include "workspace/phase.h"

namespace footrule::cli {

bool CheckPhase(const workspace::LoadedRule& rule, const Arguments& arguments, Result* result) {
  auto wrong = workspace::CheckPhase(*rule.program, arguments.phase);
  if (wrong) TellUsage(*std::move(wrong), arguments, result);
  return !wrong;
}

}  // namespace footrule::cli
