#include <filesystem>
#include <fstream>

#include "cli/session.h"
#include "cli/write.h"
#include "diagnostics/load_failure.h"
#include "workspace/location.h"

namespace footrule::cli {
namespace {

namespace fs = std::filesystem;
using diagnostics::Code;
using diagnostics::Make;
using report::ExitCode;

struct Translation { fs::path from; std::string text; };

std::vector<fs::path> FilesAt(const std::string& path) {
  const auto location = workspace::Locate(path);
  return location ? workspace::RuleFiles(*location) : std::vector<fs::path>{path};
}

// Everything is read and translated before anything is written.
std::vector<Translation> Translate(const Arguments& arguments, Result* result) {
  std::vector<Translation> translations;
  source::SourceMap sources;
  for (const auto& named : arguments.files) {
    for (const auto& path : FilesAt(named)) {
      const auto loaded = sources.Load(path, workspace::Limits{}.rule_bytes);
      if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
        Tell({diagnostics::FromLoadFailure(*failure)}, sources, arguments, ExitCode::kRuleInError, result);
      } else {
        const std::string& text = sources.file(std::get<source::FileId>(loaded)).text();
        translations.push_back({path, syntax::TranslateKeywords(text, arguments.to)});
      }
    }
  }
  return translations;
}

fs::path Target(const Translation& translation, const Arguments& arguments) { return fs::path(arguments.output) / translation.from.filename(); }

bool WouldOverwrite(const Translation& translation, const Arguments& arguments, Result* result) {
  std::error_code ignored;
  if (!fs::equivalent(translation.from, Target(translation, arguments), ignored)) return false;
  TellUsage(Make(Code::kWouldOverwrite, {}).With("path", translation.from.generic_string()), arguments, result);
  return true;
}

void WriteAll(const std::vector<Translation>& translations, const Arguments& arguments, Result* result) {
  for (const auto& translation : translations) {
    if (WouldOverwrite(translation, arguments, result)) return;
  }
  std::error_code ignored;
  fs::create_directories(arguments.output, ignored);
  for (const auto& translation : translations) {
    const fs::path target = Target(translation, arguments);
    if (const auto reason = WriteFile(target, translation.text)) {
      TellUsage(Make(Code::kCannotWriteFile, {}).With("path", target.generic_string()).With("reason", *reason), arguments, result);
      return;
    }
    result->out += target.generic_string() + "\n";
  }
}

}  // namespace

Result RunTranslate(const Arguments& arguments) {
  Result result;
  const auto translations = Translate(arguments, &result);
  if (result.code != ExitCode::kMet) return result;
  if (!arguments.output.empty()) {
    WriteAll(translations, arguments, &result);
  } else if (translations.size() == 1) {
    result.out = translations.front().text;
  } else {
    TellUsage(Make(Code::kMissingArgument, {}).With("verb", Info(arguments.verb).word).With("argument", "-o"), arguments, &result);
  }
  return result;
}

}  // namespace footrule::cli
