#include "cli/phase.h"

#include <algorithm>

#include "foundation/suggestion.h"

namespace footrule::cli {

bool CheckPhase(const workspace::LoadedRule& rule, const Arguments& arguments, Result* result) {
  std::vector<std::string> names;
  for (const auto& phase : rule.program->phases) names.push_back(phase.name);
  if (arguments.phase.empty() || std::find(names.begin(), names.end(), arguments.phase) != names.end()) return true;
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  const std::string near = foundation::Nearest(arguments.phase, names);
  auto builder = diagnostics::Make(diagnostics::Code::kUnknownPhase, {}).With("phase", arguments.phase).With("phases", list);
  TellUsage(near.empty() ? std::move(builder) : std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"}), arguments, result);
  return false;
}

}  // namespace footrule::cli
