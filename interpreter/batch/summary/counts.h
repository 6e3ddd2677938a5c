// Numbers of dossiers, requirement by requirement. Sums of whole numbers: any split of the dossiers, added up in any order, gives the same.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "batch/judge/judged.h"
#include "batch/record/record_form.h"

namespace footrule::batch {

using ByOutcome = std::array<std::uint64_t, kOutcomes>;   // by Outcome

struct ConclusionCounts {
  ByOutcome states{};                              // kMet: decided
  std::vector<std::uint64_t> decided, possible;    // by candidate: decided so; open, and it is among those left
  friend bool operator==(const ConclusionCounts&, const ConclusionCounts&) = default;
};

struct Counts {
  std::uint64_t dossiers = 0;                      // with those that cannot be read
  std::uint64_t defective = 0;                     // in which something of the rule failed
  ByOutcome outcomes{};                            // of the dossiers that were judged
  std::map<std::string, std::uint64_t> errors;     // by code
  std::vector<ByOutcome> requirements;             // as RecordForm::requirements: dossiers
  std::vector<ConclusionCounts> conclusions;

  std::uint64_t error_count() const;
  void Count(const RecordForm& form, const Judged& judged);
  void Count(const Unread& unread);
  void Add(const Counts& other);                   // of the same form
  friend bool operator==(const Counts&, const Counts&) = default;
};
Counts NoCounts(const RecordForm& form);

}  // namespace footrule::batch
