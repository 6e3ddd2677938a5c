#include "library/judging.h"

#include "batch/input/chunk_source.h"

namespace footrule::library {

Judging::Judging(const footrule_rule& rule, const batch::Options& options)
    : rule_(rule.loaded), form_(rule_->plan, options), head_(batch::HeadOf(form_)), counts_(batch::NoCounts(form_)) {}

std::string Judging::Judge(batch::InputList list) {
  list_ = std::move(list);
  // Taken out, so that one that throws in the middle of a chunk is not asked again.
  auto judge = judge_ ? std::move(judge_) : std::make_unique<batch::ChunkJudge>(form_, list_);
  batch::ChunkSource source(list_, form_.options.limits);
  batch::Counts counts = counts_;
  std::string records;
  while (source.Next(&chunk_)) {
    const batch::JudgedChunk made = judge->Judge(chunk_);
    records += made.records;
    counts.Add(made.counts);
  }
  counts_ = std::move(counts);
  judge_ = std::move(judge);
  return records;
}

std::string Judging::Summary() const { return batch::SummaryJson({head_, counts_}); }

}  // namespace footrule::library
