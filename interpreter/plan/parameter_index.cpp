#include "plan/parameter_index.h"

#include <algorithm>

namespace footrule::plan {

namespace {

std::size_t HashKeys(std::span<const semantics::SymbolId> keys) {
  std::size_t hash = keys.size();
  for (const semantics::SymbolId key : keys) hash = (hash ^ key.index) * 0x9E3779B97F4A7C15ull + 1;
  return hash;
}

std::vector<semantics::SymbolId> SymbolKeys(const semantics::ParameterRow& row) {
  std::vector<semantics::SymbolId> keys;
  for (const semantics::SymbolId key : row.keys)
    if (key.is_valid()) keys.push_back(key);
  return keys;
}

// Members of a list, which keys mostly are, have ids side by side; where they are far apart a table by id is not worth its memory.
constexpr std::uint32_t kWidest = 4096;

void IndexByKey(const semantics::Parameter& parameter, ParameterIndex& index) {
  if (parameter.key_types.size() != 1 || parameter.rows.empty()) return;
  std::uint32_t least = ~std::uint32_t{0}, greatest = 0;
  for (const semantics::ParameterRow& row : parameter.rows) {
    if (row.keys.size() != 1 || !row.keys[0].is_valid() || row.from || row.to) return;
    least = std::min(least, row.keys[0].index);
    greatest = std::max(greatest, row.keys[0].index);
  }
  if (greatest - least >= kWidest) return;
  std::vector<std::int32_t> by_key(greatest - least + 1, ParameterIndex::kNoRow);
  for (std::size_t row = 0; row < parameter.rows.size(); ++row) {
    std::int32_t& at = by_key[parameter.rows[row].keys[0].index - least];
    if (at != ParameterIndex::kNoRow) return;
    at = static_cast<std::int32_t>(row);
  }
  index.first_key = least;
  index.by_key = std::move(by_key);
}

}  // namespace

bool HasKeys(const semantics::ParameterRow& row, std::span<const semantics::SymbolId> keys) {
  std::size_t at = 0;
  for (const semantics::SymbolId key : row.keys)
    if (key.is_valid() && (at == keys.size() || keys[at++] != key)) return false;
  return at == keys.size();
}

ParameterIndex IndexOf(const semantics::Parameter& parameter) {
  ParameterIndex index;
  for (std::uint32_t row = 0; row < parameter.rows.size(); ++row)
    index.rows.emplace_back(HashKeys(SymbolKeys(parameter.rows[row])), row);
  std::sort(index.rows.begin(), index.rows.end());
  IndexByKey(parameter, index);
  return index;
}

std::span<const std::pair<std::size_t, std::uint32_t>> Candidates(const ParameterIndex& index, std::span<const semantics::SymbolId> keys) {
  const std::size_t hash = HashKeys(keys);
  const auto begin = std::lower_bound(index.rows.begin(), index.rows.end(), std::pair(hash, std::uint32_t{0}));
  const auto end = std::upper_bound(begin, index.rows.end(), std::pair(hash, 0xFFFFFFFFu));
  return {begin, end};
}

}  // namespace footrule::plan
