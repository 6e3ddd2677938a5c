// Dossiers read and evaluated each alone, and many in the same columns; as text, so that the two can be held against each other.
#pragma once

#include "batch/chunk_judge.h"
#include "together/said.h"

namespace footrule::properties {

// What all dossiers are judged by.
struct Job {
  Job(std::shared_ptr<const plan::Plan> of, values::Date on, const batch::Limits& limits);
  std::shared_ptr<const plan::Plan> plan;
  values::Date as_of;
  dossier::ReadLimits reading;
  batch::RecordForm form;
  batch::InputList inputs;   // one of lines, with a name
};

struct Alone {
  std::unique_ptr<dossier::Dossier> dossier;    // null: unreadable
  std::unique_ptr<evaluation::Trace> trace;     // null: unreadable
  std::string said;                             // all of it, with findings; or why it cannot be read
  std::string record;
  batch::Counts counts;
  std::vector<std::string> mistakes;
};
// One of the texts, with a reader and a judge of its own. Without `whole` record and counts only.
Alone JudgeAlone(const Job& job, const std::vector<std::string>& texts, std::size_t index, bool whole);

// These of all texts, in this order, in the same columns; what is said of each. The reader may have read others before. `padded`: with memory
// behind each text, as there is in a chunk.
std::vector<std::string> SaidTogether(const Job& job, dossier::Reader& reader, const std::vector<std::string>& texts, const std::vector<std::size_t>& order, bool padded,
                                      std::vector<std::string>& mistakes);

// The records of these as one chunk. The judge may have judged others before.
batch::JudgedChunk RecordsTogether(batch::ChunkJudge& judge, const std::vector<std::string>& texts, const std::vector<std::size_t>& order);

}  // namespace footrule::properties
