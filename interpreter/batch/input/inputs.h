// What the user named -> the list of inputs, in the order in which they are judged.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace footrule::batch {

struct Input {
  enum class Kind { kLines, kDossier } kind{};   // a dossier per line; or a file that is one dossier
  std::string path;                              // "-": standard input
  std::string name;                              // as JSON, for records
  bool is_stream = false;                        // has neither size nor places to go back to
  std::uint64_t bytes = 0;                       // 0 for a stream
  std::int64_t changed = 0;                      // nanoseconds; 0 for a stream
};

struct InputList {
  std::vector<Input> inputs;
  bool has_stream = false;
  std::uint64_t bytes = 0;                       // of all
  std::string digest;                            // of names, kinds, sizes and times of change
};

// Files as they are; folders with every .json, .ndjson and .jsonl below them, by name; patterns (`*?[`) that are no file likewise. What is wrong
// with one of them comes back instead: it does not exist, or holds nothing to judge.
std::variant<InputList, diagnostics::Diagnostic> ListInputs(const std::vector<std::string>& named);

}  // namespace footrule::batch
