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

// A missing datum and how many requirements wait for it (0: none; the form asks for it all the same).
struct NeededCell : CellRef { std::uint32_t requirements = 0; };

struct ClauseText { std::string rule; std::string id; };

inline constexpr std::size_t kInputLimit = 12, kMissingLimit = 100;

// One subject of one requirement.
struct SubjectFinding {
  std::string subject;        // "R-07", "site-1", "" for the dossier; unrolled members by name: "R-07/use"
  Text subject_label;         // the same with members by their label
  values::Outcome outcome{};
  Text message;               // the rule's message with values, or the standard sentence of the outcome; all digits
  Text short_message;         // the same with long numbers cut and marked `≈`; empty if there are none
  std::vector<CellRef> inputs;          // what decided it, the most telling first; at most kInputLimit
  std::vector<CellRef> missing;         // what would settle it (undetermined; at most kMissingLimit), or the register that is not supplied
  std::vector<Text> missing_terms;      // what the rule itself lacks: terms nobody filled, rows of parameter tables, years of calendars
  struct Judgement { std::string outcome, reason, by, on; };   // outcome: "met" or "not_met"
  std::optional<Judgement> judgement;   // the record that settled it
  std::optional<std::string> departure; // the reason recorded for a departure
};

// A reading of the rule and the choice that was taken.
struct ReadingTaken {
  std::string name;
  std::vector<ClauseText> clauses;
  Text label;
  std::string choice, standard;           // names; `standard` is taken unless somebody chooses
  Text choice_label, standard_label;
  bool is_standard() const { return choice == standard; }
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

struct ResultValue {
  std::string name;
  Text label;
  Text value;                             // with unit, all digits; "？" when open
  Text short_value;                       // with a long number cut and marked `≈`; empty if `value` is short
  std::string number, unit;               // the two parts of a known number or quantity; else empty
  std::string subject;
  std::vector<ClauseText> clauses;
  bool known = false;
  values::Outcome state{};                // kMet: known; else why it is open
  std::vector<CellRef> missing;
};

struct Verdict {
  std::string dossier;                    // path
  std::string as_of;
  std::string phase;                      // asked for; empty: all
  struct Rule { std::string id, path; Text label; };
  std::vector<Rule> rules;                // the rule that was asked for, then what it refines; not the modules it uses
  std::vector<ReadingTaken> readings;     // by name
  values::Outcome outcome{};              // of all requirements that bind (not advised), together
  std::uint32_t counts[6] = {};           // requirements by Outcome
  std::vector<RequirementVerdict> requirements;   // in order of the rule
  std::vector<ConclusionVerdict> conclusions;
  std::vector<ResultValue> results;
  std::vector<diagnostics::Diagnostic> dossier_findings;
  std::vector<NeededCell> needed;         // each missing datum once, the one that settles most requirements first
  std::vector<Text> notes;                // edition not in force on the as-of date, filled terms, waived clauses …
};

}  // namespace footrule::verdict
