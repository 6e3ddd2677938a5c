// Finding the rows of a parameter table by their keys without walking the table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "semantics/core/program.h"

namespace footrule::plan {

// Rows by the hash of their member and text keys (dates apart: a row holds an interval of them). Sorted by hash, then row.
struct ParameterIndex {
  std::vector<std::pair<std::size_t, std::uint32_t>> rows;
  // Where every row has one key, no date and no twin: rows by key, from the id `first_key` on; kNoRow where no row has the key. Else empty.
  static constexpr std::int32_t kNoRow = -1;
  std::uint32_t first_key = 0;
  std::vector<std::int32_t> by_key;
};
ParameterIndex IndexOf(const semantics::Parameter& parameter);
// The part of ParameterIndex::rows whose keys hash like `keys`.
std::span<const std::pair<std::size_t, std::uint32_t>> Candidates(const ParameterIndex& index, std::span<const semantics::SymbolId> keys);
// Whether the keys of a row that are not dates are these, in order.
bool HasKeys(const semantics::ParameterRow& row, std::span<const semantics::SymbolId> keys);

}  // namespace footrule::plan
