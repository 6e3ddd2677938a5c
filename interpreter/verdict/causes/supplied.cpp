#include "verdict/causes/supplied.h"

namespace footrule::verdict {
namespace {

using schema::Schema;
using schema::TableId;

bool HangsBelow(const dossier::Dossier& dossier, TableId table, std::size_t row, TableId ancestor, std::size_t ancestor_row) {
  while (table != ancestor) {
    if (table == Schema::kRoot) return false;
    if (row >= dossier.tables[table.index].parent.size()) return false;
    row = dossier.tables[table.index].parent[row];
    table = dossier.schema->table(table).parent;
  }
  return row == ancestor_row;
}

void OfOneTable(const dossier::Dossier& dossier, TableId table, TableId ancestor, std::size_t row, std::vector<Datum>* out) {
  const dossier::TableData& data = dossier.tables[table.index];
  const TableId parent = dossier.schema->table(table).parent;
  if (data.supplied) return;
  if (parent == Schema::kRoot) return out->push_back({table, 0, {}, true});
  for (std::size_t p = 0; p < data.supplied_for.size(); ++p) {
    if (!data.supplied_for[p] && HangsBelow(dossier, parent, p, ancestor, row)) out->push_back({table, static_cast<std::uint32_t>(p), {}, true});
  }
}

}  // namespace

std::vector<Datum> ArraysNotSupplied(const dossier::Dossier& dossier, TableId table, TableId ancestor, std::size_t row) {
  std::vector<Datum> out;
  for (TableId at = table; at != ancestor && at != Schema::kRoot && at.is_valid(); at = dossier.schema->table(at).parent) {
    OfOneTable(dossier, at, ancestor, row, &out);
  }
  return out;
}

}  // namespace footrule::verdict
