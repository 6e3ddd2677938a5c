// Summary: counts, with what was judged by, so that it can be read and merged without the rule.
#pragma once

#include <optional>
#include <variant>

#include "batch/summary/counts.h"
#include "foundation/text.h"

namespace footrule::batch {

using foundation::Text;

struct Clause { std::string rule, id; friend bool operator==(const Clause&, const Clause&) = default; };

// What a requirement, a conclusion or a candidate is called.
struct Named {
  std::string name;
  std::vector<Clause> clauses;
  Text label;
  friend bool operator==(const Named&, const Named&) = default;
};

struct SummaryHead {
  std::string rule, digest, as_of, phase;
  Text label;
  std::vector<std::pair<std::string, std::string>> readings;   // with the choice that was taken
  std::vector<Named> requirements;
  std::vector<Named> conclusions;
  std::vector<std::vector<Named>> candidates;                  // of each conclusion
  friend bool operator==(const SummaryHead&, const SummaryHead&) = default;
};

struct Summary { SummaryHead head; Counts counts; };

SummaryHead HeadOf(const RecordForm& form);

// In what two runs differ, and both sides.
struct Difference { Text what; std::string here, there; };
std::optional<Difference> FindDifference(const SummaryHead& here, const SummaryHead& there);

// {"format": "footrule-summary", "version": 1, …} as docs/bulk.md describes it. The same summary gives the same bytes.
std::string SummaryJson(const Summary& summary);
// nullopt: it is no such document, or numbers are missing in it.
std::optional<Summary> ReadSummary(const std::string& json);

}  // namespace footrule::batch
