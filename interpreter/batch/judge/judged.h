// What is known of one dossier when it has been judged: plain data, all that records and counts are made from.
//
// Filled from the dossier's own rows of a trace.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "values/truth.h"
#include "verdict/outcomes.h"

namespace footrule::batch {

struct JudgedSubject { std::string name; values::Outcome outcome{}; };   // as findings call it; empty: the dossier as a whole

// A requirement that is neither met nor not applicable.
struct Unsettled {
  std::uint32_t requirement = 0;                    // index into RecordForm::requirements
  std::uint32_t first = 0, count = 0;               // its subjects, in Judged::subjects
  std::uint64_t more = 0;                           // subjects beyond the limit
};

// One row of a result.
struct JudgedResult {
  std::uint32_t result = 0;                         // index into RecordForm::results
  values::Outcome state{};                          // kMet: known
  bool is_number = false;                           // `text` is a number in the result's unit, all digits; else the value's name, or "none"
  std::string subject, text;                        // empty: over the root; not known
  std::uint64_t more = 0;                           // in the place of a row: so many rows beyond the limit
};

struct JudgedFinding { const char* code = ""; std::string pointer; };

struct Judged {
  std::string id;                                   // empty: the rule declares no key of the dossier itself
  values::Outcome outcome{};                        // of all binding requirements
  bool is_defective = false;                        // something of the rule failed, here or in a conclusion or result
  std::vector<values::Outcome> outcomes;            // as RecordForm::requirements
  std::vector<Unsettled> unsettled;                 // in order of requirement
  std::vector<JudgedSubject> subjects;
  std::vector<verdict::Decision> conclusions;       // as RecordForm::conclusions
  std::vector<JudgedResult> results;                // in order of result, then row
  std::size_t finding_count = 0;
  std::vector<JudgedFinding> findings;              // the first of them
};

// A dossier that cannot be read: why, and where in its line or file. Column 0: no place.
struct Unread { diagnostics::Diagnostic why; std::uint64_t line = 1, column = 0; };

}  // namespace footrule::batch
