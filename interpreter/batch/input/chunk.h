// A piece of the input: some dossiers that one thread judges, and where it ends.
#pragma once

#include <cstdint>
#include <vector>

#include "batch/input/buffer.h"
#include "diagnostics/diagnostic.h"

namespace footrule::batch {

// Where one dossier stands.
struct Span {
  std::uint32_t input = 0;          // index into InputList::inputs
  std::uint64_t line = 1;           // of the input, on which it begins
  std::size_t begin = 0, size = 0;  // in Chunk::text
  std::vector<diagnostics::Diagnostic> why_not;   // one: it was not even read (too large, cannot be opened); `size` is 0 then
};

// How far all the inputs are done: everything before it has been judged.
struct Position {
  std::uint64_t dossiers = 0;       // done in all
  std::uint64_t input = 0;          // the input that comes next ...
  std::uint64_t offset = 0;         // ... from this byte on ...
  std::uint64_t lines = 0;          // ... after so many of its lines
  std::uint64_t digest = 0;         // of those bytes, where the input is a stream
  std::uint64_t bytes = 0;          // done in all, for a progress bar
  friend bool operator==(const Position&, const Position&) = default;
};

struct Chunk {
  std::uint64_t number = 0;
  Buffer text;
  std::vector<Span> dossiers;
  Position after;
};

}  // namespace footrule::batch
