// The doors of verdict/: Trace -> Verdict, and Trace -> Explanation of one requirement. Reads what was computed; computes nothing anew.
#pragma once

#include <functional>

#include "evaluation/evaluate.h"
#include "verdict/verdict.h"

namespace footrule::verdict {

struct BuildOptions {
  std::string phase;            // only requirements and conclusions of this phase; empty: all
  bool all_subjects = false;    // findings also for subjects that are met or not applicable
  // Not empty: an outline. Findings only of the requirements it accepts, and neither results nor what is needed.
  std::function<bool(const RequirementVerdict&)> findings_of = {};
};
Verdict Build(const evaluation::Trace& trace, const source::SourceMap& sources, const BuildOptions& options);

// One step of a derivation: the author's words, the value they had, where a datum stands.
struct Step {
  Text source;                  // "mean(row.TeR, row.GeR, row.TiR, row.P)"; the same in both languages where it is the author's text
  Text value;                   // "2", "2.3 kgCO2e", "yes", "？" for unknown; all digits
  Text short_value;             // with a long number cut; empty if `value` is short
  std::optional<CellRef> cell;
  std::vector<Step> steps;      // what it was computed from
};
struct SubjectExplanation { SubjectFinding finding; std::vector<Step> steps; };   // guard, condition … in written order
struct Explanation {
  RequirementVerdict requirement;
  std::vector<ReadingTaken> readings;         // that the requirement or its phase rests on
  std::string rule_text;        // the author's lines
  std::vector<SubjectExplanation> subjects;   // worst first; at most `limit`
  std::size_t subjects_total = 0;
};
// `target`: a clause id (then also the clauses below it, if none has just this id), the name of a requirement, or of a block.
// `subject`: only this one; empty: all. Several requirements may share a clause. Empty if nothing answers to it.
std::vector<Explanation> Explain(const evaluation::Trace& trace, const source::SourceMap& sources, const std::string& target, const std::string& subject, std::size_t limit);

}  // namespace footrule::verdict
