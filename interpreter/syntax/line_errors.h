// One message per line: the first mistake of a line is told, what follows from it is not.
#pragma once

#include <unordered_set>

#include "diagnostics/diagnostic.h"

namespace footrule::syntax {

class LineErrors {
 public:
  explicit LineErrors(diagnostics::Sink& sink) : sink_(sink) {}
  // Passes the diagnostic on unless logical line `line` has had one.
  void Add(std::uint32_t line, diagnostics::Diagnostic diagnostic) {
    if (lines_.insert(line).second) sink_.Add(std::move(diagnostic));
  }
  bool Has(std::uint32_t line) const { return lines_.contains(line); }
  // No more messages about this line.
  void Silence(std::uint32_t line) { lines_.insert(line); }
  // For messages that are not about one line of a file of its own.
  diagnostics::Sink& sink() { return sink_; }

 private:
  diagnostics::Sink& sink_;
  std::unordered_set<std::uint32_t> lines_;
};

}  // namespace footrule::syntax
