#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/session.h"
#include "cli/write.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Make;

bool IsSource(const workspace::LoadedRule& rule, const std::filesystem::path& target) {
  for (std::size_t i = 0; i < rule.sources.size(); ++i) {
    std::error_code ignored;
    if (std::filesystem::equivalent(rule.sources.file(source::FileId(i)).path(), target, ignored)) return true;
  }
  return false;
}

std::string Summary(const workspace::LoadedRule& rule, const Arguments& arguments) {
  const semantics::RuleInfo& info = rule.program->rules.front();
  const bool chinese = arguments.language == Language::kChinese;
  return fmt::format(fmt::runtime(chinese ? "{}：{}（{}），原文摘要 {}\n" : "{}: {} ({}), digest of the sources {}\n"), arguments.output,
                     info.label.In(arguments.language), info.id, rule.digest);
}

}  // namespace

Result RunBuild(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result);
  if (!rule) return result;
  if (IsSource(*rule, arguments.output)) {
    TellUsage(Make(Code::kWouldOverwrite, {}).With("path", arguments.output), arguments, &result);
    return result;
  }
  const auto form = workspace::CompiledForm(*rule);
  if (!form) {
    Tell({Make(Code::kCannotCompile, {})}, rule->sources, arguments, report::ExitCode::kRuleInError, &result);
  } else if (const auto reason = WriteFile(arguments.output, *form)) {
    TellUsage(Make(Code::kCannotWriteFile, {}).With("path", arguments.output).With("reason", *reason), arguments, &result);
  } else {
    result.out = Summary(*rule, arguments);
  }
  return result;
}

}  // namespace footrule::cli
