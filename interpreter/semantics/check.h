// The door of semantics/: the ASTs of a rule, of what it refines and of what it uses -> one CheckedProgram.
#pragma once

#include <map>
#include <memory>

#include "diagnostics/diagnostic.h"
#include "semantics/core/program.h"
#include "syntax/ast/block.h"

namespace footrule::semantics {

// One loaded rule or module: its files and how the others call it.
struct RuleSource {
  std::string path;                          // folder or file, as loaded
  std::vector<const syntax::File*> files;
  bool is_module = false;                    // reached by `use`, not by `refines`
  std::vector<std::pair<std::string, std::uint32_t>> aliases;  // names under which this rule speaks of other entries
};

// What stands for other than in the rule, in one run or one test.
struct Choices {
  std::map<std::string, std::string> readings;      // taken otherwise than by default: the reading's name, the choice's name
  std::map<std::string, syntax::ExprRef> terms;     // filled otherwise than in the rule, by the term's name
};

// `rules[0]` is the rule asked for; every other entry is reached from it. Every mistake goes to `sink`, several per run; the
// program is null if one of them is an error.
// What `chosen` does not name, or names wrongly, is as the rule has it; TakeChoices (workspace/) tells of wrong names.
std::unique_ptr<CheckedProgram> Check(const std::vector<RuleSource>& rules, diagnostics::Sink& sink, const Choices& chosen = {});

}  // namespace footrule::semantics
