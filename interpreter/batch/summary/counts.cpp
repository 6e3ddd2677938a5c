#include "batch/summary/counts.h"

namespace footrule::batch {
namespace {

using values::Outcome;

template <class Numbers>
void AddTo(Numbers* numbers, const Numbers& others) {
  for (std::size_t i = 0; i < numbers->size(); ++i) (*numbers)[i] += others[i];
}

void CountConclusion(const ConclusionForm& form, const verdict::Decision& decision, ConclusionCounts* counts) {
  ++counts->states[static_cast<std::size_t>(decision.state)];
  auto& of = decision.state == Outcome::kMet ? counts->decided : counts->possible;
  for (const std::uint32_t which : decision.cases) ++of[form.candidate[which]];
}

}  // namespace

Counts NoCounts(const RecordForm& form) {
  Counts counts;
  counts.requirements.resize(form.requirements.size());
  for (const ConclusionForm& conclusion : form.conclusions) {
    counts.conclusions.push_back({{}, std::vector<std::uint64_t>(conclusion.candidates), std::vector<std::uint64_t>(conclusion.candidates)});
  }
  return counts;
}

std::uint64_t Counts::error_count() const {
  std::uint64_t sum = 0;
  for (const auto& [code, count] : errors) sum += count;
  return sum;
}

void Counts::Count(const RecordForm& form, const Judged& judged) {
  ++dossiers;
  defective += judged.is_defective;
  ++outcomes[static_cast<std::size_t>(judged.outcome)];
  for (std::size_t i = 0; i < requirements.size(); ++i) ++requirements[i][static_cast<std::size_t>(judged.outcomes[i])];
  for (std::size_t i = 0; i < conclusions.size(); ++i) CountConclusion(form.conclusions[i], judged.conclusions[i], &conclusions[i]);
}

void Counts::Count(const Unread& unread) {
  ++dossiers;
  ++errors[diagnostics::Info(unread.why.code).id];
}

void Counts::Add(const Counts& other) {
  dossiers += other.dossiers;
  defective += other.defective;
  AddTo(&outcomes, other.outcomes);
  for (const auto& [code, count] : other.errors) errors[code] += count;
  for (std::size_t i = 0; i < requirements.size(); ++i) AddTo(&requirements[i], other.requirements[i]);
  for (std::size_t i = 0; i < conclusions.size(); ++i) {
    AddTo(&conclusions[i].states, other.conclusions[i].states);
    AddTo(&conclusions[i].decided, other.conclusions[i].decided);
    AddTo(&conclusions[i].possible, other.conclusions[i].possible);
  }
}

}  // namespace footrule::batch
