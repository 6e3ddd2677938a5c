// Verdict -> text for a terminal, worst first, so that the first screen says what fails, where, and by how much.
#pragma once

#include "report/style.h"
#include "source/source_file.h"
#include "verdict/verdict.h"

namespace footrule::report {

struct TextOptions {
  std::size_t subjects = 3;   // findings of one requirement told in full; the rest are named together. 0: all in full
  bool list_settled = false;  // also name each requirement that is met or not applicable
};

std::string VerdictText(const verdict::Verdict& verdict, const source::SourceMap& sources, const Style& style, const TextOptions& options = {});

// One line: dossier, outcome, counts. For runs over many dossiers.
std::string VerdictLine(const verdict::Verdict& verdict, const Style& style);

}  // namespace footrule::report
