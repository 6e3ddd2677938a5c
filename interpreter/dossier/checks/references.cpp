#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "dossier/checks/checks.h"
#include "dossier/json/fault_message.h"
#include "foundation/suggestion.h"

namespace footrule::dossier {
namespace {

using schema::TableId;

constexpr std::int32_t kUnknownRow = -1;

// The rows of one table by their names.
struct Names {
  std::unordered_map<std::string, std::int32_t> full;                  // "site-1/line-2"; kUnknownRow where two rows share it
  std::unordered_map<std::string, std::vector<std::uint32_t>> own;     // "line-2": nested tables only
};

// The part of a nested row's full name that is its own.
std::string OwnName(const Dossier& dossier, const schema::Table& table, std::size_t row, const std::string& full) {
  const std::string above = dossier.RowName(table.parent, dossier.tables[table.id.index].parent[row]);
  return above.empty() ? full : full.substr(above.size() + 1);
}

bool HasKey(const Dossier& dossier, const schema::Table& table, std::size_t row) {
  for (const schema::FieldId key : table.key) if (!dossier.fields[key.index].places[row].is_present()) return false;
  return !table.key.empty();
}

Names NamesOf(const Reading& reading, const schema::Table& table) {
  const Dossier& dossier = reading.dossier;
  Names names;
  const bool nested = table.parent.is_valid() && table.parent != schema::Schema::kRoot;
  for (std::size_t row = reading.first_row[table.id.index]; row < dossier.tables[table.id.index].rows; ++row) {
    if (!HasKey(dossier, table, row)) continue;
    std::string full = dossier.RowName(table.id, row);
    if (nested) names.own[OwnName(dossier, table, row, full)].push_back(static_cast<std::uint32_t>(row));
    const auto [it, fresh] = names.full.emplace(std::move(full), static_cast<std::int32_t>(row));
    if (!fresh) it->second = kUnknownRow;
  }
  return names;
}

// The row of table `above` that holds row `row` of `table`; nullopt if `above` is not among the tables that hold it.
std::optional<std::uint32_t> Ancestor(const Dossier& dossier, TableId table, std::uint32_t row, TableId above) {
  while (table != above) {
    const TableId parent = dossier.schema->table(table).parent;
    if (!parent.is_valid()) return std::nullopt;
    row = dossier.tables[table.index].parent[row];
    table = parent;
  }
  return row;
}

// The only row among `candidates` (ascending) in the innermost row that holds both it and the row that refers; nullopt if there are
// several. Rows below one row are neighbours, so each level is a range.
std::optional<std::uint32_t> NearestRow(const Dossier& dossier, const schema::Field& field, std::uint32_t from, const std::vector<std::uint32_t>& candidates) {
  const TableId target = field.type.table;
  for (TableId level = dossier.schema->table(target).parent; level.is_valid(); level = dossier.schema->table(level).parent) {
    const auto common = Ancestor(dossier, field.table, from, level);
    if (!common) continue;
    const auto holder = [&](std::uint32_t row) { return *Ancestor(dossier, target, row, level); };
    const auto begin = std::partition_point(candidates.begin(), candidates.end(), [&](std::uint32_t row) { return holder(row) < *common; });
    const auto end = std::partition_point(begin, candidates.end(), [&](std::uint32_t row) { return holder(row) == *common; });
    if (end - begin == 1) return *begin;
    if (end != begin) return std::nullopt;
  }
  return std::nullopt;
}

Text HelpWith(const Names& names, std::string_view seen) {
  constexpr std::size_t kLooked = 5000;
  std::vector<std::string> words;
  for (const auto& [name, row] : names.full) if (words.size() < kLooked) words.push_back(name);
  std::sort(words.begin(), words.end());
  const std::string nearest = foundation::Nearest(seen, words);
  if (nearest.empty()) return {};
  return {fmt::format("是不是“{}”？", nearest), fmt::format("did you mean '{}'?", nearest)};
}

class Resolver {
 public:
  explicit Resolver(Reading& reading) : reading_(reading), dossier_(reading.dossier) {}
  void Resolve(const PendingReference& reference);

 private:
  const Names& NamesIn(TableId table);
  void Reject(const PendingReference& reference, Code code, Text help);

  Reading& reading_;
  Dossier& dossier_;
  std::unordered_map<std::uint32_t, Names> names_;   // by table
};

const Names& Resolver::NamesIn(TableId table) {
  const auto [it, fresh] = names_.try_emplace(table.index);
  if (fresh) it->second = NamesOf(reading_, reading_.schema.table(table));
  return it->second;
}

void Resolver::Reject(const PendingReference& reference, Code code, Text help) {
  const schema::Field& field = reading_.schema.field(reference.field);
  const schema::Table& table = reading_.schema.table(field.type.table);
  const Text seen = foundation::Same(Excerpt(dossier_.symbols->text(reference.text)));
  reading_.Reject({field, reference.row}, reference.token, code, {{"seen", seen}, {"table", table.label.empty() ? foundation::Same(table.noun) : table.label}}, std::move(help));
}

void Resolver::Resolve(const PendingReference& reference) {
  const schema::Field& field = reading_.schema.field(reference.field);
  const TableId target = field.type.table;
  if (dossier_.tables[target.index].rows == reading_.first_row[target.index] && !reading_.IsSupplied(target)) return;
  const Names& names = NamesIn(target);
  const std::string text(dossier_.symbols->text(reference.text));
  auto& rows = reading_.column<values::RowColumn>(field).row;
  if (const auto full = names.full.find(text); full != names.full.end()) {
    rows[reference.row] = full->second;
    return;
  }
  const auto own = names.own.find(text);
  if (own == names.own.end()) return Reject(reference, Code::kCellDanglingReference, reading_.findings.is_full() ? Text{} : HelpWith(names, text));
  const auto nearest = NearestRow(dossier_, field, reference.row, own->second);
  if (!nearest) return Reject(reference, Code::kCellAmbiguousReference, {});
  rows[reference.row] = static_cast<std::int32_t>(*nearest);
}

bool IsKey(const schema::Schema& schema, schema::FieldId id) {
  const auto& key = schema.table(schema.field(id).table).key;
  return std::find(key.begin(), key.end(), id) != key.end();
}

}  // namespace

// References that are keys come first: other rows are found by them.
void ResolveReferences(Reading& reading) {
  for (const bool keys : {true, false}) {
    Resolver resolver(reading);
    for (const PendingReference& reference : reading.references)
      if (IsKey(reading.schema, reference.field) == keys) resolver.Resolve(reference);
  }
}

}  // namespace footrule::dossier
