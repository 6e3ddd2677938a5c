// The command footrule. The only place that prints, and the last net: whatever happens, a registered message and an exit code.
#include <unistd.h>

#include <csignal>
#include <exception>

#include "cli/commands.h"
#include "cli/deep_stack.h"
#include "cli/environment.h"
#include "cli/fault.h"
#include "cli/memory.h"
#include "cli/write.h"
#include "report/diagnostics.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using report::ExitCode;

int Finish(const Result& result, Language language) {
  const auto refused = WriteStream(STDERR_FILENO, result.err);
  const auto failed = WriteStream(STDOUT_FILENO, result.out);
  if (refused || !failed) return static_cast<int>(result.code);
  const diagnostics::Diagnostic why = diagnostics::Make(Code::kOutputFailed, {}).With("reason", *failed);
  WriteStream(STDERR_FILENO, report::DiagnosticText(why, {}, {language, false, 0}));
  return static_cast<int>(ExitCode::kUsage);
}

int Fail(diagnostics::Diagnostic why) {
  const report::Style style{SystemLanguage(), ShowsColor(Stream::kError), Width(Stream::kError)};
  return Finish({ExitCode::kRuleInError, {}, report::DiagnosticsText({std::move(why)}, {}, style)}, style.language);
}

int Main(const std::vector<std::string>& words) {
  const auto read = ReadArguments(words);
  if (const auto* stop = std::get_if<Stop>(&read)) {
    return Finish({stop->code, stop->out, report::DiagnosticsText(stop->why, {}, stop->err)}, stop->err.language);
  }
  const auto& arguments = std::get<Arguments>(read);
  return Finish(Run(arguments), arguments.language);
}

int Guarded(const std::vector<std::string>& words) {
  try {
    return Main(words);
  } catch (...) {
    return Fail(FaultOf(std::current_exception()));
  }
}

}  // namespace
}  // namespace footrule::cli

int main(int argc, char** argv) {
  footrule::cli::PrepareMemory();
  // A reader that closes the pipe is a failed write like any other, not a death by signal.
  std::signal(SIGPIPE, SIG_IGN);
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  return footrule::cli::OnDeepStack([&] { return footrule::cli::Guarded(words); });
}
