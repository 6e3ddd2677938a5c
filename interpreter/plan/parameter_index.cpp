#include "plan/parameter_index.h"

#include <algorithm>

namespace footrule::plan {

namespace {

std::size_t HashKeys(std::span<const semantics::SymbolId> keys) {
  std::size_t hash = keys.size();
  for (const semantics::SymbolId key : keys) hash = (hash ^ key.index) * 0x9E3779B97F4A7C15ull + 1;
  return hash;
}

}  // namespace

std::vector<semantics::SymbolId> SymbolKeys(const semantics::ParameterRow& row) {
  std::vector<semantics::SymbolId> keys;
  for (const semantics::SymbolId key : row.keys)
    if (key.is_valid()) keys.push_back(key);
  return keys;
}

ParameterIndex IndexOf(const semantics::Parameter& parameter) {
  ParameterIndex index;
  for (std::uint32_t row = 0; row < parameter.rows.size(); ++row)
    index.rows.emplace_back(HashKeys(SymbolKeys(parameter.rows[row])), row);
  std::sort(index.rows.begin(), index.rows.end());
  return index;
}

std::span<const std::pair<std::size_t, std::uint32_t>> Candidates(const ParameterIndex& index, std::span<const semantics::SymbolId> keys) {
  const std::size_t hash = HashKeys(keys);
  const auto begin = std::lower_bound(index.rows.begin(), index.rows.end(), std::pair(hash, std::uint32_t{0}));
  const auto end = std::upper_bound(begin, index.rows.end(), std::pair(hash, 0xFFFFFFFFu));
  return {begin, end};
}

}  // namespace footrule::plan
