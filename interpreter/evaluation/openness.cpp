#include "evaluation/openness.h"

#include "evaluation/frames.h"
#include "evaluation/groups.h"

namespace footrule::evaluation {

namespace {

using dossier::Dossier;
using dossier::TableData;
using schema::TableId;

// By row of the parent table: whether its array of `table` is missing.
std::vector<bool> MissingArrays(const Dossier& dossier, TableId table, std::size_t parents) {
  const TableData& data = dossier.tables[table.index];
  if (data.supplied_for.size() != parents) return std::vector<bool>(parents, !data.supplied);
  std::vector<bool> missing = data.supplied_for;
  missing.flip();
  return missing;
}

std::vector<bool> OpenAncestors(const Dossier& dossier, TableId table, TableId above) {
  const schema::Schema& schema = *dossier.schema;
  const auto rows_of = [&](TableId id) { return dossier.tables[id.index].rows; };
  TableId parent = schema.table(table).parent;
  std::vector<bool> open = MissingArrays(dossier, table, rows_of(parent));
  while (parent != above && schema.table(parent).parent.is_valid()) {
    const TableId next = schema.table(parent).parent;
    std::vector<bool> lifted = MissingArrays(dossier, parent, rows_of(next));
    for (std::size_t row = 0; row < open.size(); ++row)
      if (open[row]) lifted[dossier.tables[parent.index].parent[row]] = true;
    open = std::move(lifted);
    parent = next;
  }
  return open;
}

TableId TableOf(const Run& run, plan::FrameId frame) { return run.plan.frames[frame.index].table; }

// By holding row: whether rows of the series may be missing there.
std::vector<bool> OpenHolders(const Run& run, TableId table, TableId holder) {
  if (IsOpen(run.dossier, table)) return OpenAncestors(run.dossier, table, holder);
  return std::vector<bool>(run.dossier.tables[holder.index].rows);
}

// By group of a series below holding rows.
std::vector<bool> OpenGroups(const Run& run, plan::FrameId series, TableId holder) {
  const TableId table = TableOf(run, series);
  const std::vector<bool> holders = OpenHolders(run, table, holder);
  const std::vector<std::int32_t> above = Ancestors(run.dossier, table, holder);
  std::vector<bool> open;
  for (const std::uint32_t member : run.groups[series.index]->first_member) open.push_back(holders[static_cast<std::size_t>(above[member])]);
  return open;
}

// By holding row: whether groups may exist there that nobody sees, also those of rows whose keys are open.
std::vector<bool> OpenHoldersOfGroups(const Run& run, plan::FrameId series, TableId holder) {
  const TableId table = TableOf(run, series);
  std::vector<bool> open = OpenHolders(run, table, holder);
  const std::vector<std::int32_t> above = Ancestors(run.dossier, table, holder);
  const std::vector<std::int32_t>& target = run.groups[series.index]->target;
  for (std::size_t row = 0; row < target.size(); ++row)
    if (target[row] < LinkData::kNoRow) open[static_cast<std::size_t>(above[row])] = true;
  return open;
}

// By dossier: whether there may be more rows in the frame than are seen.
std::vector<bool> OpenDossiers(const Run& run, plan::FrameId frame) {
  std::vector<bool> open = run.trace.open_tables[TableOf(run, frame).index];
  open.resize(run.dossiers());
  if (run.plan.frames[frame.index].kind != plan::Frame::Kind::kSeries) return open;
  const std::vector<bool>& unassigned = run.groups[frame.index]->unassigned;
  for (std::size_t one = 0; one < unassigned.size(); ++one)
    if (unassigned[one]) open[one] = true;
  return open;
}

// What holds of dossiers, by row of a frame.
std::vector<bool> OfDossiers(const Run& run, plan::FrameId frame, const std::vector<bool>& dossiers) {
  std::vector<bool> rows(run.Rows(frame));
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row] = dossiers[run.trace.DossierOf(frame, row)];
  return rows;
}

}  // namespace

bool IsOpen(const Dossier& dossier, TableId table) {
  for (; table != schema::Schema::kRoot; table = dossier.schema->table(table).parent)
    if (!dossier.tables[table.index].supplied) return true;
  return false;
}

std::vector<std::vector<bool>> FindOpenTables(const Dossier& dossier) {
  std::vector<std::vector<bool>> open(dossier.schema->tables.size());
  for (const schema::Table& table : dossier.schema->tables)
    if (table.parent.is_valid() && IsOpen(dossier, table.id)) open[table.id.index] = OpenAncestors(dossier, table.id, schema::Schema::kRoot);
  return open;
}

std::vector<bool> OpenTargets(const Run& run, LinkId id) {
  const plan::Link& link = run.plan.links[id.index];
  const plan::Frame& from = run.plan.frames[link.from.index];
  const bool groups_open = from.kind == plan::Frame::Kind::kSeries && !run.groups[link.from.index]->unassigned.empty();
  if (!groups_open && !IsOpen(run.dossier, from.table)) return {};
  const plan::Frame& to = run.plan.frames[link.to.index];
  if (link.kind == plan::Link::Kind::kMembership)
    if (const TableId holder = HolderOf(run, link.to); holder != schema::Schema::kRoot) return OpenGroups(run, link.to, holder);
  if (link.kind == plan::Link::Kind::kParent && from.kind == plan::Frame::Kind::kSeries && to.table != schema::Schema::kRoot)
    if (const TableId holder = HolderOf(run, link.from); holder == to.table) return OpenHoldersOfGroups(run, link.from, holder);
  const bool nested = link.kind == plan::Link::Kind::kParent && from.kind == plan::Frame::Kind::kTable && from.table != to.table;
  if (nested) return OpenAncestors(run.dossier, from.table, to.table);
  return OfDossiers(run, link.to, OpenDossiers(run, link.from));
}

}  // namespace footrule::evaluation
