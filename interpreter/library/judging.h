// What stands behind a footrule_judge: a rule made ready for a day and a phase, and the memory that judging with it uses again and again.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "batch/chunk_judge.h"
#include "batch/input/chunk.h"
#include "batch/summary/summary.h"
#include "library/rule.h"

namespace footrule::library {

class Judging {
 public:
  Judging(const footrule_rule& rule, const batch::Options& options);

  // Adds to what was counted only when all of `list` is judged. May throw; then it can be used again, and nothing was counted.
  std::string Judge(batch::InputList list);
  std::string Summary() const;

 private:
  std::shared_ptr<const workspace::LoadedRule> rule_;
  batch::RecordForm form_;
  batch::SummaryHead head_;
  batch::Counts counts_;
  batch::InputList list_;                      // of the call that is being judged; the chunk judge looks at it
  std::unique_ptr<batch::ChunkJudge> judge_;   // none after it threw
  batch::Chunk chunk_;
};

}  // namespace footrule::library

struct footrule_judge {
  std::unique_ptr<footrule::library::Judging> judging;   // null: there are only messages
  footrule::library::Messages messages;
  std::string records, summary;
  std::atomic_flag in_use;
};
