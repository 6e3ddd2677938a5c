#include <fmt/format.h>

#include <algorithm>

#include "cli/session.h"
#include "report/diagnostics.h"
#include "semantics/blocks/expand.h"

namespace footrule::cli {
namespace {

std::string Summary(const workspace::LoadedRule& rule, const Arguments& arguments) {
  const semantics::CheckedProgram& program = *rule.program;
  const auto own = [](const auto& all) { return std::count_if(all.begin(), all.end(), [](const auto& one) { return one.rule == 0; }); };
  const bool chinese = arguments.language == Language::kChinese;
  const std::string& label = program.rules.front().label.In(arguments.language);
  return fmt::format(fmt::runtime(chinese ? "{}：无误。{}（{}）：要求 {} 项（连同所细化的共 {} 项），结论 {} 项，测试 {} 个\n"
                                          : "{}: no errors. {} ({}); requirements: {} ({} with those of the rules it refines), conclusions: {}, tests: {}\n"),
                     program.rules.front().path, label, program.rules.front().id, own(program.requirements), program.requirements.size(),
                     program.conclusions.size(), rule.test_count);
}

// The core of the rule itself; what it refines and uses is seen by expanding those.
std::string Expanded(const workspace::LoadedRule& rule) {
  diagnostics::Sink told_already;
  auto declarations = semantics::Expand(rule.rules, told_already);
  std::erase_if(declarations, [](const semantics::CoreDeclaration& one) { return one.rule != 0; });
  return semantics::Print(declarations);
}

}  // namespace

Result RunCheck(const Arguments& arguments) {
  Result result;
  if (arguments.json) {
    const auto rule = workspace::LoadRule(arguments.rule, {}, OptionsFor(Needs::kPlan));
    if (!rule->plan) result.code = report::ExitCode::kRuleInError;
    result.out = report::DiagnosticsJson(rule->diagnostics, rule->sources);
    return result;
  }
  const auto rule = LoadTold(arguments, &result, arguments.expand ? Needs::kSyntax : Needs::kPlan);
  if (rule) result.out = arguments.expand ? Expanded(*rule) : Summary(*rule, arguments);
  return result;
}

}  // namespace footrule::cli
