// What a run over many dossiers is asked to do.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "dossier/read.h"
#include "values/date.h"
#include "values/truth.h"

namespace footrule::batch {

// What a dossier comes to in bulk: one of the six outcomes, or that it cannot be read.
inline constexpr std::size_t kOutcomes = 6, kError = kOutcomes;
using OutcomeSet = std::uint8_t;   // bit by Outcome; bit kError: error records
inline constexpr OutcomeSet kEveryOutcome = (1u << (kOutcomes + 1)) - 1;
inline bool Holds(OutcomeSet set, std::size_t outcome) { return (set >> outcome & 1u) != 0; }

// Against inputs that would not fit into memory, and outputs that would not either.
struct Limits {
  std::uint64_t dossier_bytes = 16ull << 20;   // a longer line is passed over as a stream and gets an error record
  std::size_t chunk_bytes = 256 << 10;         // of input; a chunk is what a thread judges at a time. One line may be longer
  std::size_t chunk_dossiers = 256;
  std::size_t waiting_bytes = 32 << 20;        // of records that wait for those before them
  std::size_t waiting_chunks = 4;              // per thread
  std::size_t subjects = 1000;                 // told of one requirement of one dossier, and rows of one result; the rest is counted
  std::size_t findings = 5;                    // of the dossier, told in its record; the rest is counted
  std::size_t cells = 1 << 22;                 // rows x fields of one dossier

  // For dossiers of so many bytes, with as many cells to each of them.
  void AllowDossiersOf(std::uint64_t bytes) {
    cells = std::max<std::size_t>(cells, static_cast<std::size_t>(cells * bytes / dossier_bytes));
    dossier_bytes = bytes;
  }
};

struct Options {
  values::Date as_of;
  std::string phase;                 // empty: all
  std::string rule_digest;           // of everything the rule is made of; every record names it
  OutcomeSet only = kEveryOutcome;   // which records are written; all dossiers are counted
  std::size_t threads = 1;
  Limits limits;
};

}  // namespace footrule::batch
