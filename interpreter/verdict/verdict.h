// Verdict: what the trace says, for people and programs. Clause by clause, with reasons, places, what is missing. No layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "foundation/text.h"
#include "source/source_file.h"
#include "values/truth.h"

namespace footrule::verdict {

using foundation::Text;

// A cell of the dossier that a finding rests on, or that is missing.
struct CellRef {
  std::string pointer;        // "/inventory/3/dqr/TeR"
  Text label;                 // of the field
  std::string value;          // as written in the dossier; empty when missing
  std::uint32_t line = 0, column = 0;   // 0 when missing
};

struct ClauseText { std::string rule; std::string id; };

// One subject of one requirement.
struct SubjectFinding {
  std::string subject;        // "R-07", "site-1", "" for the dossier
  values::Outcome outcome{};
  Text message;               // the rule's message with values, or the standard sentence of the outcome
  std::vector<CellRef> inputs;
  std::vector<CellRef> missing;         // what would settle it (undetermined), or the register that is not supplied
  std::vector<Text> missing_terms;      // terms nobody filled ("not supplied by T/CQAE 12002-2024")
  struct Judgement { std::string outcome, reason, by, on; };
  std::optional<Judgement> judgement;   // the record that settled it
  std::optional<std::string> departure; // the reason recorded for a departure
};

struct RequirementVerdict {
  std::string name;
  std::string rule;           // id of the rule it stands in
  std::vector<ClauseText> clauses;
  Text label;
  std::string phase;
  values::Modality modality{};
  values::Effect effect{};
  values::Outcome outcome{};  // of all subjects together
  std::uint32_t counts[6] = {};           // subjects by Outcome
  std::vector<SubjectFinding> findings;   // every subject that is neither met nor not applicable; then, if asked for, the others
  std::string file;           // rule file and line of the author's text
  std::uint32_t line = 0;
};

struct ConclusionVerdict {
  std::string name;
  std::vector<ClauseText> clauses;
  Text label;
  std::string phase;
  std::vector<std::string> candidates;    // one: decided; several: what is still possible
  std::vector<Text> candidate_labels;
  values::Outcome state{};                // kMet: decided; else why it is open
};

struct ResultValue { std::string name; Text label; std::string value; std::string subject; std::vector<ClauseText> clauses; bool known = false; std::vector<CellRef> missing; };

struct Verdict {
  std::string dossier;                    // path
  std::string as_of;
  std::string phase;                      // asked for; empty: all
  struct Rule { std::string id, path; Text label; };
  std::vector<Rule> rules;
  values::Outcome outcome{};              // of all requirements that bind (not advised), together
  std::uint32_t counts[6] = {};           // requirements by Outcome
  std::vector<RequirementVerdict> requirements;   // in order of the rule
  std::vector<ConclusionVerdict> conclusions;
  std::vector<ResultValue> results;
  std::vector<diagnostics::Diagnostic> dossier_findings;
  std::vector<CellRef> needed;            // each missing datum once, the one that settles most requirements first
  std::vector<Text> notes;                // edition not in force on the as-of date, filled terms, waived clauses …
};

}  // namespace footrule::verdict
