// A rule as it travels: what judging needs, the texts it was made of, and what was said about it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "plan/plan.h"
#include "semantics/core/program.h"

namespace footrule::compiled {

// A text as it was loaded. Spans name texts by their place in CompiledRule::texts.
struct SourceText { std::string path, text; bool embedded = false; };   // embedded: a module inside the program, no file

// One rule or module that took part: as semantics::RuleSource, with its files by number.
struct Part {
  std::string path;
  std::vector<source::FileId> files;
  bool is_module = false;
  std::vector<std::pair<std::string, std::uint32_t>> aliases;   // of other parts
};

// What a path stood for when the rule was loaded; if one of them stands for something else, loading might give another rule.
struct Lookup {
  enum class Found : std::uint8_t { kNothing, kFile, kFolder };
  std::string path;
  Found found = Found::kNothing;
  std::string key;                  // equal for equal places
  std::vector<std::string> files;   // kFolder: the rule files in it, in order
};

struct CompiledRule {
  std::vector<SourceText> texts;
  std::vector<Part> parts;                                   // [0] the rule asked for
  std::shared_ptr<const semantics::CheckedProgram> program;  // without `tests`, which point into syntax trees
  std::shared_ptr<const plan::Plan> plan;                    // of that program
  std::uint32_t test_count = 0;
  std::vector<diagnostics::Diagnostic> diagnostics;          // warnings
  std::string digest;                                        // of the contents of the texts, in hex
  std::vector<Lookup> lookups;
};

}  // namespace footrule::compiled
