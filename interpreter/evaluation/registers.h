// What people have recorded: judgements and departures, found by requirement and subject.
#pragma once

#include <unordered_map>

#include "evaluation/run.h"

namespace footrule::evaluation {

struct RegisterIndex {
  bool supplied = false;
  bool is_judgements = false;   // what a record says counts, not only that it is there
  static constexpr std::int32_t kContradiction = -2;
  std::unordered_map<std::uint64_t, std::int32_t> rows;   // by requirement and subject: the row, or that several records contradict each other
};
struct RegisterIndexes { std::vector<RegisterIndex> of_dossier; };

// Indices of the two registers, by dossier; made on first use.
const RegisterIndex& Judgements(Run& run, std::size_t of_dossier);
const RegisterIndex& Departures(Run& run, std::size_t of_dossier);

// The row recorded for the subject (of an instance, by its name); negative if there is none, or records that contradict each other.
std::int32_t FindRecord(const Run& run, const RegisterIndex& index, std::size_t instance, std::size_t row);
// What the judgement in this row of the register says; nullopt if that is not known.
std::optional<values::Outcome> RecordedOutcome(const Run& run, std::int32_t row);

}  // namespace footrule::evaluation
