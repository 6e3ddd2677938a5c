#include "cli/session.h"

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/environment.h"
#include "diagnostics/load_failure.h"
#include "report/diagnostics.h"

namespace footrule::cli {
namespace {

using report::ExitCode;

using Loaded = std::variant<source::FileId, source::LoadFailure>;

// Stops one piece beyond the limit: a pipe has no size to ask for first.
Loaded LoadStandardInput(source::SourceMap& sources, std::uint64_t limit) {
  std::string text;
  std::array<char, 1 << 16> piece{};
  while (text.size() <= limit && std::cin.read(piece.data(), piece.size()).gcount() > 0) text.append(piece.data(), static_cast<std::size_t>(std::cin.gcount()));
  if (text.size() > limit) return source::LoadFailure{source::LoadFailure::Kind::kTooLarge, "-", text.size(), limit};
  return sources.Add("-", std::move(text));
}

Loaded Load(source::SourceMap& sources, const std::string& path, std::uint64_t limit) {
  return path == "-" ? LoadStandardInput(sources, limit) : sources.Load(path, limit);
}

}  // namespace

void Tell(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources, const Arguments& arguments, ExitCode code, Result* result) {
  if (diagnostics.empty()) return;
  if (!result->err.empty()) result->err += "\n";
  result->err += report::DiagnosticsText(diagnostics, sources, arguments.err);
  const bool is_error = std::any_of(diagnostics.begin(), diagnostics.end(), [](const auto& one) { return one.severity() == diagnostics::Severity::kError; });
  if (is_error) result->code = report::Worse(result->code, code);
}

void TellUsage(diagnostics::Diagnostic diagnostic, const Arguments& arguments, Result* result) {
  Tell({std::move(diagnostic)}, {}, arguments, ExitCode::kUsage, result);
  result->code = ExitCode::kUsage;
}

workspace::LoadOptions OptionsFor(Needs needs) { return {CacheFolder(), needs == Needs::kSyntax}; }

workspace::LoadedRule* LoadTold(const Arguments& arguments, Result* result, Needs needs) {
  static auto& kept = *new std::unique_ptr<workspace::LoadedRule>;   // never destroyed
  kept = workspace::LoadRule(arguments.rule, {}, OptionsFor(needs));
  Tell(kept->diagnostics, kept->sources, arguments, ExitCode::kRuleInError, result);
  return kept->plan ? kept.get() : nullptr;
}

bool TakeReadingsTold(workspace::LoadedRule& rule, const Arguments& arguments, Result* result) {
  if (arguments.readings.empty()) return true;
  const auto wrong = workspace::TakeChoices(rule, arguments.readings);
  Tell(wrong, rule.sources, arguments, ExitCode::kUsage, result);
  return wrong.empty();
}

std::unique_ptr<dossier::Dossier> ReadTold(workspace::LoadedRule& rule, const std::string& path, const Arguments& arguments, Result* result) {
  const dossier::ReadLimits limits;
  const auto loaded = Load(rule.sources, path, limits.bytes);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    Tell({diagnostics::FromLoadFailure(*failure)}, rule.sources, arguments, ExitCode::kDossierUnreadable, result);
    return nullptr;
  }
  auto read = dossier::Read(rule.sources, std::get<source::FileId>(loaded), rule.program->schema, limits);
  if (const auto* unreadable = std::get_if<dossier::Unreadable>(&read)) {
    Tell(unreadable->why, rule.sources, arguments, ExitCode::kDossierUnreadable, result);
    return nullptr;
  }
  return std::get<std::unique_ptr<dossier::Dossier>>(std::move(read));
}

}  // namespace footrule::cli
