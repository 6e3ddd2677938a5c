// The door of batch/: a compiled rule + inputs -> records in the order of the inputs, and counts.
//
// Threads take chunks in turn, judge them side by side, and hand them on in order. What comes out does not depend on how many there are.
#pragma once

#include <functional>
#include <optional>

#include "batch/chunk_judge.h"

namespace footrule::batch {

// Records of the next dossiers, whole lines; the inputs are done up to `at`, and all that was handed on counts to `so_far`. Called by one
// thread at a time. False: stop, what is wrong is known to the one who was called.
using Receive = std::function<bool(const std::string& records, const Position& at, const Counts& so_far)>;

struct Begin {
  Position from;         // of an earlier run; default: the beginning
  Counts counts;         // of what is before it
};

struct End {
  bool is_complete = false;
  std::optional<diagnostics::Diagnostic> failure;   // the inputs could not be read on, or are not the same; none if `receive` wanted to stop
};

// May throw std::bad_alloc; then what was received so far stands.
End Run(const RecordForm& form, const InputList& list, Begin begin, const Receive& receive);

}  // namespace footrule::batch
