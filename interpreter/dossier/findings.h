// What is wrong in one dossier, as it is found: a bounded number of messages, in order of place at the end.
#pragma once

#include <cstddef>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace footrule::dossier {

class Findings {
 public:
  explicit Findings(std::size_t limit) : limit_(limit) {}
  // True once no more messages are kept: a reason not to look for suggestions, which are dear.
  bool is_full() const { return all_.size() >= limit_; }
  void Add(diagnostics::Diagnostic finding);
  // Counts one that nobody built.
  void Skip() { ++skipped_; }
  // In order of place; the last one says how many more there were.
  std::vector<diagnostics::Diagnostic> Take();

 private:
  std::size_t limit_;
  std::size_t skipped_ = 0;
  std::vector<diagnostics::Diagnostic> all_;
};

}  // namespace footrule::dossier
