#include <unordered_map>

#include "dossier/checks/checks.h"

namespace footrule::dossier {
namespace {

using schema::Table;

std::size_t Mix(std::size_t seed, std::size_t value) { return seed ^ (value + 0x9E3779B97F4A7C15u + (seed << 6) + (seed >> 2)); }

// A key cell as something to hash and compare; nullopt if it is not known.
struct HashCell {
  std::size_t row;
  std::optional<std::size_t> operator()(const values::SymbolColumn& c) const { return Known(c.state[row], c.value[row].index); }
  std::optional<std::size_t> operator()(const values::NumberColumn& c) const { return Known(c.state[row], c.value[row].Hash()); }
  std::optional<std::size_t> operator()(const values::RowColumn& c) const {
    return c.row[row] < 0 ? std::nullopt : std::optional<std::size_t>(static_cast<std::size_t>(c.row[row]));
  }
  std::optional<std::size_t> operator()(const values::TruthColumn& c) const {
    return values::IsDecided(c.value[row]) ? std::optional<std::size_t>(c.value[row] == values::Truth::kTrue) : std::nullopt;
  }
  std::optional<std::size_t> operator()(const auto&) const { return std::nullopt; }
  static std::optional<std::size_t> Known(values::State state, std::size_t hash) {
    return state == values::State::kKnown ? std::optional(hash) : std::nullopt;
  }
};

struct EqualCells {
  std::size_t a, b;
  bool operator()(const values::SymbolColumn& c) const { return c.value[a] == c.value[b]; }
  bool operator()(const values::NumberColumn& c) const { return c.value[a] == c.value[b]; }
  bool operator()(const values::RowColumn& c) const { return c.row[a] == c.row[b]; }
  bool operator()(const values::TruthColumn& c) const { return c.value[a] == c.value[b]; }
  bool operator()(const auto&) const { return false; }
};

std::optional<std::size_t> HashKey(const Dossier& dossier, const Table& table, std::size_t row) {
  std::size_t hash = dossier.tables[table.id.index].parent[row];
  for (const schema::FieldId key : table.key) {
    const auto part = std::visit(HashCell{row}, dossier.fields[key.index].column);
    if (!part) return std::nullopt;
    hash = Mix(hash, *part);
  }
  return hash;
}

bool EqualKeys(const Dossier& dossier, const Table& table, std::size_t a, std::size_t b) {
  const TableData& data = dossier.tables[table.id.index];
  if (data.parent[a] != data.parent[b]) return false;
  for (const schema::FieldId key : table.key) if (!std::visit(EqualCells{a, b}, dossier.fields[key.index].column)) return false;
  return true;
}

source::Span SpanOf(const Dossier& dossier, CellPlace place) { return {dossier.file, place.begin, place.end}; }

void Report(Reading& reading, const Table& table, std::size_t first, std::size_t row) {
  if (reading.findings.is_full()) return reading.findings.Skip();
  const Dossier& dossier = reading.dossier;
  const schema::FieldId key = table.key.front();
  const auto& places = dossier.fields[key.index].places;
  reading.findings.Add(diagnostics::Make(Code::kDossierDoubledRow, SpanOf(dossier, places[row]))
                           .At(dossier.Pointer(table.id, row, key))
                           .With("table", table.label.empty() ? foundation::Same(table.noun) : table.label)
                           .With("key", dossier.RowName(table.id, row))
                           .Mark(SpanOf(dossier, places[first]), {"另一行在这里", "the other row is here"}));
}

void CheckTable(Reading& reading, const Table& table) {
  const std::size_t first = reading.first_row[table.id.index], rows = reading.dossier.tables[table.id.index].rows;
  std::unordered_multimap<std::size_t, std::size_t> seen;
  seen.reserve(rows - first);
  for (std::size_t row = first; row < rows; ++row) {
    const auto hash = HashKey(reading.dossier, table, row);
    if (!hash) continue;
    const auto [begin, end] = seen.equal_range(*hash);
    auto same = begin;
    while (same != end && !EqualKeys(reading.dossier, table, same->second, row)) ++same;
    if (same == end) seen.emplace(*hash, row);
    else Report(reading, table, same->second, row);
  }
}

}  // namespace

void CheckRowKeys(Reading& reading) {
  for (const Table& table : reading.schema.tables)
    if (table.parent.is_valid() && !table.key.empty()) CheckTable(reading, table);
}

}  // namespace footrule::dossier
