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
};
ParameterIndex IndexOf(const semantics::Parameter& parameter);
// The part of ParameterIndex::rows whose keys hash like `keys`.
std::span<const std::pair<std::size_t, std::uint32_t>> Candidates(const ParameterIndex& index, std::span<const semantics::SymbolId> keys);
// The keys of a row that are not dates, in order.
std::vector<semantics::SymbolId> SymbolKeys(const semantics::ParameterRow& row);

}  // namespace footrule::plan
