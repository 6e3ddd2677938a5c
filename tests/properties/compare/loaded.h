// A generated text through syntax, semantics and plan, and a generated dossier through its reader; both in memory.
#pragma once

#include <memory>
#include <string>

#include "dossier/read.h"
#include "plan/compile.h"
#include "semantics/check.h"
#include "syntax/parse.h"

namespace footrule::properties {

struct Loaded {
  source::SourceMap sources;
  std::vector<std::unique_ptr<syntax::File>> files;
  std::shared_ptr<const semantics::CheckedProgram> program;   // null if the text is not legal
  std::shared_ptr<const plan::Plan> plan;
  std::string mistake;                                        // the first one
};
// With std/registers, as every rule is loaded.
std::unique_ptr<Loaded> Load(const std::string& text);

// Null if it is no dossier at all.
std::unique_ptr<dossier::Dossier> ReadDossier(Loaded& loaded, const std::string& json);

}  // namespace footrule::properties
