// Records into a file that is whole or not there: they are written to PATH.part, with PATH.journal beside it; when all are written it gets its name.
//
// Whatever happens to the program, the journal never says more than what stands in the file: going on cuts the file there and judges from
// there. A lock keeps two runs from writing to one file.
#pragma once

#include <chrono>
#include <memory>

#include "batch/output/journal.h"

namespace footrule::batch {

class OutputFile {
 public:
  using Opened = std::variant<std::unique_ptr<OutputFile>, diagnostics::Diagnostic>;
  // `job`: with nothing done. With `resume` an earlier run of the same job is gone on with, if there is one.
  static Opened Open(const std::string& path, Journal job, bool resume);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  // What is done and safe. After Open: where to begin.
  const Journal& journal() const { return journal_; }

  // Adds whole records; now and then the journal follows. What is wrong if it cannot be written; what journal() says stays good.
  std::optional<diagnostics::Diagnostic> Append(const std::string& records, const Position& at, const Counts& counts);
  // All records are there: the journal says so ...
  std::optional<diagnostics::Diagnostic> Finish();
  // ... and the file gets its name.
  std::optional<diagnostics::Diagnostic> Release();

 private:
  OutputFile(std::string path, Journal job) : path_(std::move(path)), journal_(job), written_(std::move(job)) {}
  std::string part() const { return path_ + ".part"; }
  std::string beside() const { return path_ + ".journal"; }

  std::optional<diagnostics::Diagnostic> Begin();
  std::optional<diagnostics::Diagnostic> GoOn();
  std::optional<diagnostics::Diagnostic> OpenPart(int more_flags);
  std::optional<diagnostics::Diagnostic> CutToJournal();
  std::optional<diagnostics::Diagnostic> Keep();
  diagnostics::Diagnostic Unfinished() const;
  diagnostics::Diagnostic Damaged(foundation::Text reason) const;

  std::string path_;
  Journal journal_;            // as it stands on the disk
  Journal written_;            // what was written since, or will be
  int descriptor_ = -1;
  std::chrono::steady_clock::time_point kept_at_{};
  std::chrono::steady_clock::duration pause_{};
};

}  // namespace footrule::batch
