// The narrow door inside of a run: a chunk of dossier texts -> its records and counts.
//
// One object per thread; what it shares with others (the form, the plan behind it, the list of inputs) does not change. What comes out depends
// on the dossiers of the chunk alone, not on how they were cut into chunks or who judges them.
#pragma once

#include <memory>

#include "batch/input/chunk.h"
#include "batch/input/inputs.h"
#include "batch/record/record_form.h"
#include "batch/summary/counts.h"

namespace footrule::batch {

struct JudgedChunk {
  std::uint64_t number = 0;
  std::string records;   // whole lines, in order of the dossiers; only those that are asked for
  Counts counts;         // of all its dossiers
  Position after;
};

class ChunkJudge {
 public:
  // Both must outlive it.
  ChunkJudge(const RecordForm& form, const InputList& list);
  ~ChunkJudge();
  JudgedChunk Judge(const Chunk& chunk);

 private:
  struct Tools;
  std::unique_ptr<Tools> tools_;
};

}  // namespace footrule::batch
