// Files on disk -> the rooms, run in order, once. Knows no rule of the language and prints nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "diagnostics/diagnostic.h"
#include "plan/compile.h"
#include "semantics/check.h"
#include "source/source_file.h"
#include "syntax/parse.h"

namespace footrule::workspace {

struct Limits { std::uint64_t rule_bytes = 16ull << 20; syntax::ParseLimits parse; };

// A rule with everything it stands on. `plan` is null if there are errors; `diagnostics` has them, sorted.
struct LoadedRule {
  source::SourceMap sources;
  std::set<source::FileId> embedded;          // texts from inside the program
  std::vector<std::unique_ptr<syntax::File>> files;
  std::vector<semantics::RuleSource> rules;   // what Check was given: [0] the rule asked for, then what it refines and uses
  std::vector<std::vector<source::FileId>> unparsed;   // of a compiled rule: the texts of each of `rules`, until EnsureSyntax has parsed them
  std::shared_ptr<const semantics::CheckedProgram> program;
  std::shared_ptr<const plan::Plan> plan;
  std::vector<diagnostics::Diagnostic> diagnostics;
  std::size_t test_count = 0;                 // of the rule asked for
  std::string digest;                         // SHA-256 of the contents of all texts, in hex, wherever they stand; empty if there are errors
};

struct LoadOptions {
  std::optional<std::filesystem::path> cache;   // folder of compiled rules that spares reading the sources again; nullopt: none
  bool syntax = false;                          // the syntax trees are needed: `files`, `rules[…].files`, `program->tests`
};

// `path`: a .frl file, or a folder whose .frl files together are one rule. `refines … from` and `use` are followed (relative to the file that
// says so; "std/…" is the standard library inside the program, or the folder FOOTRULE_STDLIB names). std/registers is always used.
// Or a compiled rule (.frc), which has all of that inside.
std::unique_ptr<LoadedRule> LoadRule(const std::filesystem::path& path, const Limits& limits, const LoadOptions& options = {});

// A compiled rule has no syntax trees: parses and checks the texts it carries, after which it is as if loaded from them. Nothing to do for
// others. Returns the errors; there are none unless the texts are not those the rule was made of.
std::vector<diagnostics::Diagnostic> EnsureSyntax(LoadedRule& rule, const Limits& limits);

// The compiled form of a rule without errors. nullopt if it would not read back as the same: a fault of the program.
std::optional<std::string> CompiledForm(const LoadedRule& rule);

// One reading and the choice to be taken; `span`: where that is written, invalid on the command line.
struct ReadingChoice { std::string reading, choice; source::Span span; };
// Makes program and plan of a rule without errors anew with these readings, and with these terms filled; all others are as the rule has
// them. Returns what is wrong with the choices, or with the rule when it is read this way; the rule is then as before.
std::vector<diagnostics::Diagnostic> TakeChoices(LoadedRule& rule, const std::vector<ReadingChoice>& readings, const std::vector<syntax::TestTerm>& terms = {});

}  // namespace footrule::workspace
