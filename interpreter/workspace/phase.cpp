#include "workspace/phase.h"

#include <algorithm>

#include "foundation/suggestion.h"

namespace footrule::workspace {

std::optional<diagnostics::Diagnostic> CheckPhase(const semantics::CheckedProgram& program, const std::string& phase) {
  std::vector<std::string> names;
  for (const auto& one : program.phases) names.push_back(one.name);
  if (phase.empty() || std::find(names.begin(), names.end(), phase) != names.end()) return std::nullopt;
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  const std::string near = foundation::Nearest(phase, names);
  auto builder = diagnostics::Make(diagnostics::Code::kUnknownPhase, {}).With("phase", phase).With("phases", list);
  if (near.empty()) return diagnostics::Diagnostic(std::move(builder));
  return diagnostics::Diagnostic(std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"}));
}

}  // namespace footrule::workspace
