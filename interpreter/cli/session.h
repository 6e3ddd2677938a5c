// What several verbs do first: load the rule, read a dossier, tell what went wrong.
#pragma once

#include <memory>

#include "cli/commands.h"
#include "dossier/read.h"
#include "evaluation/evaluate.h"
#include "workspace/workspace.h"

namespace footrule::cli {

// Adds the messages to `result.err` and raises its code to `code` if one of them is an error.
void Tell(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources, const Arguments& arguments, report::ExitCode code, Result* result);
// The same for one mistake on the command line.
void TellUsage(diagnostics::Diagnostic diagnostic, const Arguments& arguments, Result* result);

// What a verb needs of a rule: syntax trees make it read the sources also where the rule is there in compiled form.
enum class Needs { kPlan, kSyntax };
workspace::LoadOptions OptionsFor(Needs needs);

// The rule of the command line. nullptr if it has errors; they and its warnings are told.
// It stays until the program ends, and is then given back with all its memory at once: taking it apart would cost as much as a judgement.
workspace::LoadedRule* LoadTold(const Arguments& arguments, Result* result, Needs needs = Needs::kPlan);

// Reads the rule as the command line says. False, and told, if it cannot be read so.
bool TakeReadingsTold(workspace::LoadedRule& rule, const Arguments& arguments, Result* result);

// The dossier at `path` ("-": standard input). nullptr if it cannot be read; why is told.
std::unique_ptr<dossier::Dossier> ReadTold(workspace::LoadedRule& rule, const std::string& path, const Arguments& arguments, Result* result);

}  // namespace footrule::cli
