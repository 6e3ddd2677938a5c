#include "workspace/workspace.h"

#include "workspace/loader.h"

namespace footrule::workspace {

std::unique_ptr<LoadedRule> LoadRule(const std::filesystem::path& path, const Limits& limits) {
  auto rule = std::make_unique<LoadedRule>();
  diagnostics::Sink sink;
  Loader(*rule, limits, sink).Load(path);
  // A text that could not be read, or is not there, would make every name in it unknown: one mistake, one message.
  if (!sink.has_errors()) rule->program = semantics::Check(rule->rules, sink);
  if (rule->program && !sink.has_errors()) rule->plan = plan::Compile(rule->program);
  rule->diagnostics = sink.Sorted();
  return rule;
}

}  // namespace footrule::workspace
