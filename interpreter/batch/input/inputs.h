// What the user named -> the list of inputs, in the order in which they are judged.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace footrule::batch {

struct Input {
  enum class Kind { kLines, kDossier } kind{};   // a dossier per line; or a file that is one dossier
  std::string path;                              // "-": standard input
  std::string name;                              // as JSON, for records
  std::uint64_t first_line = 1;                  // what its first line is called: more than 1 for a part of something longer
  bool is_stream = false;                        // has neither size nor places to go back to
  bool is_memory = false;                        // `text` is all of it, and `path` leads nowhere
  std::string_view text;
  std::uint64_t bytes = 0;                       // 0 for a stream
  std::int64_t changed = 0;                      // nanoseconds; 0 for a stream
};

struct InputList {
  std::vector<Input> inputs;
  bool has_stream = false;
  std::uint64_t bytes = 0;                       // of all
  std::string digest;                            // of names, kinds, sizes and times of change
};

// What records say of an input that is a part of something longer, so that they are those of the whole.
struct PartOf {
  std::string name;                              // of the whole; empty: the input's own
  std::uint64_t first_line = 1;
  bool is_said() const { return !name.empty() || first_line != 1; }
};

// Files as they are; folders with every .json, .ndjson and .jsonl below them, by name; patterns (`*?[`) that are no file likewise. What is wrong
// with one of them comes back instead: it does not exist, or holds nothing to judge; or `part` is said of several.
std::variant<InputList, diagnostics::Diagnostic> ListInputs(const std::vector<std::string>& named, const PartOf& part = {});

// A text that is in memory already, and stays there while the list is used.
InputList ListText(Input::Kind kind, const PartOf& part, std::string_view text);

}  // namespace footrule::batch
