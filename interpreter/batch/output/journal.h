// How far a run has come, kept beside its output so that another can go on: which job it is, what is done, what it counts to so far.
#pragma once

#include "batch/input/chunk.h"
#include "batch/summary/summary.h"

namespace footrule::batch {

struct Journal {
  // The job. `summary.head` belongs to it as well.
  std::string program;                // version
  std::string only;                   // --only, in the words of the command
  std::string longest;                // --longest, likewise
  std::string inputs;                 // InputList::digest
  // What is done.
  Position at;
  std::uint64_t output_bytes = 0;     // that hold the records of all of it
  bool is_finished = false;
  Summary summary;
};

// Lines of `name value`, an empty line, the summary as JSON.
std::string JournalText(const Journal& journal);
std::optional<Journal> ReadJournal(const std::string& text);

// In what two jobs differ.
std::optional<Difference> FindDifference(const Journal& here, const Journal& there);

}  // namespace footrule::batch
