// The door of dossier/: a JSON text + the schema -> Dossier.
#pragma once

#include <memory>
#include <string>
#include <variant>

#include "dossier/dossier.h"

namespace footrule::dossier {

struct ReadLimits {
  std::uint64_t bytes = 512ull << 20;   // a larger file is refused before it is read into memory
  std::size_t depth = 64;               // nesting; deeper is refused (a million brackets must not overflow a stack)
  std::size_t findings = 1000;          // beyond this only the number is kept
  std::size_t text_bytes = 1 << 16;     // of one text cell
  std::size_t cells = 1 << 26;          // rows x fields, over all tables: `{}` is cheap to write and dear to hold
};

// One change to make before reading: what a test's `with` says. `json` empty: take the value away.
struct Change { std::string pointer; std::string json; };

// Why there is no dossier at all: not JSON, not UTF-8, too deep, too large, not an object. Always with line and column.
struct Unreadable { std::vector<diagnostics::Diagnostic> why; };

using ReadResult = std::variant<std::unique_ptr<Dossier>, Unreadable>;

// A text with memory behind it that may be looked at (not used): `readable` bytes from its first on.
struct PaddedText { std::string_view text; std::size_t readable = 0; };
inline constexpr std::size_t kPadding = 64;   // so much more than the text has saves a copy

// Reads every value the schema knows; unknown fields (with "did you mean"), wrong types, bad units, out-of-bounds values, duplicate keys,
// dangling and doubled row keys are findings, all in one run, and leave the cell unknown. `null` and a missing key are unknown
// without a finding, and so is a blank text; "none" and "无" are a stated absence where the type allows one.
ReadResult Read(const source::SourceMap& sources, source::FileId file, const schema::Schema& schema, const ReadLimits& limits);

// The same for many dossiers of one schema (which must outlive it): keeps the table of keys and the parser's memory. One thread at a time.
class Reader {
 public:
  explicit Reader(const schema::Schema& schema, const ReadLimits& limits = {});
  ~Reader();
  ReadResult Read(const source::SourceMap& sources, source::FileId file);

  // Many dossiers in the same columns: Begin, Append each, Finish; the columns are whole only then.
  // `used`: columns that this reader began and nobody looks at any more, for their memory; may be null.
  std::unique_ptr<Dossier> Begin(std::unique_ptr<Dossier> used = nullptr);
  // Adds the dossier in `text` as the last row of the root, with its findings; or nothing, and says why. Findings and places count from the
  // beginning of `text`, which must stay until Finish.
  std::variant<std::vector<diagnostics::Diagnostic>, Unreadable> Append(Dossier& columns, PaddedText text, source::FileId file);
  void Finish(Dossier& columns);

 private:
  struct Workshop;
  std::unique_ptr<Workshop> workshop_;
};

// The text of a dossier with changes applied (missing objects on the way are made; an index one past the end appends). Other bytes stay.
// Empty text and a filled `error` if a pointer leads nowhere.
std::string ApplyChanges(std::string text, const std::vector<Change>& changes, std::string* error);

}  // namespace footrule::dossier
