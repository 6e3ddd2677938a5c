// How the outcomes of a trace become those of requirements, dossiers, conclusions and results: without words and places, for a verdict as for
// records of many dossiers, so that the two never disagree.
#pragma once

#include <bit>
#include <cstring>
#include <span>
#include <string_view>
#include <unordered_map>

#include "evaluation/evaluate.h"
#include "diagnostics/diagnostic.h"

namespace footrule::verdict {

// Met or not applicable: nothing is left to be done about it.
inline bool IsSettled(values::Outcome outcome) { return outcome == values::Outcome::kMet || outcome == values::Outcome::kNotApplicable; }

// Only these count towards the outcome of the dossier; what is advised does not.
inline bool Binds(values::Modality modality) { return modality == values::Modality::kMust || modality == values::Modality::kInPrinciple; }

// Of a value: kMet if it is known (or a stated none), else why it is open.
values::Outcome OutcomeOf(values::State state);

// The instances of each requirement, by RequirementId.
std::vector<std::vector<std::size_t>> InstancesByRequirement(const plan::Plan& plan);

// In place of a row: there may be subjects that are not among the rows.
inline constexpr std::size_t kUnknownSubjects = static_cast<std::size_t>(-1);

// Calls `each(outcome, row)` for every subject of one instance in one dossier, in order of rows; at last, if there may be others, with kUnknownSubjects.
// Rows for which `where` is false are no subjects; only a "not applicable" row can be one of them.
template <class Each>
void ForEachSubject(const evaluation::Trace& trace, std::size_t instance, std::size_t of_dossier, Each each) {
  const auto& outcomes = trace.outcomes(instance);
  const auto [first, end] = trace.RowsOf(trace.plan->instances[instance].frame, of_dossier);
  for (std::size_t row = first; row < end; ++row) {
    if (outcomes[row] != values::Outcome::kNotApplicable || trace.IsSubject(instance, row)) each(outcomes[row], row);
  }
  if (trace.SubjectsUnknown(instance, of_dossier)) each(values::Outcome::kUndetermined, kUnknownSubjects);
}

// The same for the subjects that are not settled; what the settled ones come to together. Most are, and eight of them are passed over at once.
template <class Each>
values::Outcome ForEachUnsettled(const evaluation::Trace& trace, std::size_t instance, std::size_t of_dossier, Each each) {
  using values::Outcome;
  constexpr std::uint64_t kNoneApplies = 0x0101010101010101u * static_cast<std::uint64_t>(Outcome::kNotApplicable);
  static_assert(static_cast<int>(Outcome::kMet) == 0 && std::has_single_bit(static_cast<unsigned>(Outcome::kNotApplicable)));
  const Outcome* const outcomes = trace.outcomes(instance).data();
  auto [row, end] = trace.RowsOf(trace.plan->instances[instance].frame, of_dossier);
  bool any_met = false;
  while (row < end) {
    std::uint64_t eight = ~std::uint64_t{0};
    if (row + 8 <= end) std::memcpy(&eight, outcomes + row, sizeof eight);
    if ((eight & ~kNoneApplies) == 0) {
      any_met = any_met || eight != kNoneApplies;
      row += 8;
      continue;
    }
    for (const std::size_t stop = std::min(row + 8, end); row < stop; ++row) {
      if (IsSettled(outcomes[row])) any_met = any_met || outcomes[row] == Outcome::kMet;
      else each(outcomes[row], row);
    }
  }
  if (trace.SubjectsUnknown(instance, of_dossier)) each(Outcome::kUndetermined, kUnknownSubjects);
  return any_met ? Outcome::kMet : values::kNoSubjects;
}

// What a conclusion comes to.
struct Decision {
  values::Outcome state{};               // kMet: decided; else why it is open
  std::vector<std::uint32_t> cases;      // what is still possible, exactly one when decided: indices of Conclusion::cases, the first of each name;
                                         // `otherwise` is the number of cases
};
// `holds`: the truth of each case, in order.
void Decide(const semantics::Conclusion& conclusion, std::span<const values::Truth> holds, Decision* decision);
const semantics::ConclusionCase& CaseAt(const semantics::Conclusion& conclusion, std::uint32_t index);

// Warnings about records of the registers that no requirement or subject answers to.
class RecordsWithoutEffect {
 public:
  // The trace must outlive it.
  explicit RecordsWithoutEffect(const evaluation::Trace& trace) : trace_(trace) {}
  std::vector<diagnostics::Diagnostic> In(std::size_t of_dossier);

 private:
  const evaluation::Trace& trace_;
  std::unordered_map<std::string_view, std::size_t> requirements_;   // by name; made when first needed
};

}  // namespace footrule::verdict
