#include "evaluation/frames.h"

#include "evaluation/groups.h"
#include "evaluation/openness.h"

namespace footrule::evaluation {

namespace {

using plan::Frame;
using plan::Link;

std::vector<std::int32_t> Targets(const std::vector<std::int32_t>& of_first, const std::vector<std::uint32_t>& first_member) {
  std::vector<std::int32_t> target;
  for (const std::uint32_t member : first_member) target.push_back(of_first[member]);
  return target;
}

// Of the groups; then, for joins, twice each dossier.
std::vector<std::int32_t> DossiersOfGroups(const Run& run, const Frame& frame, const Groups& groups) {
  if (run.dossiers() == 1) return {};
  std::vector<std::int32_t> dossiers = Targets(run.trace.dossier_of[frame.members.index], groups.first_member);
  for (std::size_t one = 0; frame.for_join && one < run.dossiers(); ++one) dossiers.insert(dossiers.end(), 2, static_cast<std::int32_t>(one));
  return dossiers;
}

std::vector<std::int32_t> DossiersOf(const Run& run, FrameId frame) {
  if (frame.index == 0) return Ancestors(run.dossier, schema::Schema::kRoot, schema::Schema::kRoot);
  const std::vector<std::int32_t>& known = run.trace.dossier_of[frame.index];
  return known.empty() ? std::vector<std::int32_t>(run.Rows(frame), 0) : known;
}

std::vector<std::int32_t> ParentRows(const Run& run, const Link& link) {
  if (link.to.index == 0) return DossiersOf(run, link.from);
  const Frame& from = run.plan.frames[link.from.index];
  const auto above = Ancestors(run.dossier, from.table, run.plan.frames[link.to.index].table);
  return from.kind == Frame::Kind::kTable ? above : Targets(above, run.groups[link.from.index]->first_member);
}

std::vector<std::int32_t> ReferencedRows(const Run& run, const Link& link) {
  const auto* rows = std::get_if<values::RowColumn>(&run.dossier.fields[link.reference.index].column);
  std::vector<std::int32_t> target(run.Rows(link.from), LinkData::kUnknownRow);
  if (!rows || rows->row.size() != target.size()) return target;
  for (std::size_t row = 0; row < target.size(); ++row) {
    const std::int32_t to = rows->row[row];
    target[row] = to >= 0 ? to : to == -2 ? LinkData::kNoneRow : LinkData::kUnknownRow;
  }
  return target;
}

std::vector<std::int32_t> NamedRows(const Run& run, const Link& link) {
  std::vector<std::int32_t> target = std::get<values::RowColumn>(run.column(link.keys[0])).row;
  for (std::int32_t& row : target)
    if (row < 0) row = row == -2 ? LinkData::kNoRow : LinkData::kUnknownRow;
  return target;
}

std::vector<std::int32_t> TargetsOf(const Run& run, const Link& link) {
  switch (link.kind) {
    case Link::Kind::kParent: return ParentRows(run, link);
    case Link::Kind::kReference: return ReferencedRows(run, link);
    case Link::Kind::kNamed: return NamedRows(run, link);
    case Link::Kind::kMembership: return run.groups[link.to.index]->target;
    case Link::Kind::kJoin: return JoinRows(run, link, *run.groups[link.to.index]);
  }
  return {};
}

}  // namespace

std::vector<std::int32_t> Ancestors(const dossier::Dossier& dossier, schema::TableId table, schema::TableId above) {
  std::vector<std::int32_t> rows(dossier.tables[table.index].rows);
  for (std::size_t row = 0; row < rows.size(); ++row) rows[row] = static_cast<std::int32_t>(row);
  while (table != above && dossier.schema->table(table).parent.is_valid()) {
    const dossier::TableData& data = dossier.tables[table.index];
    table = dossier.schema->table(table).parent;
    for (std::int32_t& row : rows) row = static_cast<std::int32_t>(data.parent[static_cast<std::size_t>(row)]);
  }
  return rows;
}

schema::TableId HolderOf(const Run& run, FrameId series) {
  const Frame& frame = run.plan.frames[series.index];
  if (frame.kind != Frame::Kind::kSeries || frame.for_join || frame.keys.empty()) return schema::Schema::kRoot;
  const Node& first = run.node(frame.keys[0]);
  if (first.op != plan::Op::kRowOf || !first.link.is_valid()) return schema::Schema::kRoot;
  return run.plan.frames[run.plan.links[first.link.index].to.index].table;
}

void PrepareTables(Run& run) {
  run.trace.open_tables = FindOpenTables(run.dossier);
  for (std::size_t i = 0; i < run.plan.frames.size(); ++i) {
    const Frame& frame = run.plan.frames[i];
    if (frame.kind != Frame::Kind::kTable) continue;
    run.trace.frame_rows[i] = run.dossier.tables[frame.table.index].rows;
    if (run.dossiers() > 1 && frame.table != schema::Schema::kRoot) run.trace.dossier_of[i] = Ancestors(run.dossier, frame.table, schema::Schema::kRoot);
  }
}

void EnsureFrame(Run& run, FrameId id) {
  const Frame& frame = run.plan.frames[id.index];
  if (frame.kind == Frame::Kind::kTable || run.groups[id.index]) return;
  EnsureFrame(run, frame.members);
  run.groups[id.index] = MakeGroups(run, id);
  const Groups& groups = *run.groups[id.index];
  run.trace.series_first_member[id.index] = groups.first_member;
  run.trace.series_unassigned[id.index] = groups.unassigned;
  run.trace.frame_rows[id.index] = groups.first_member.size() + (frame.for_join ? 2 * run.dossiers() : 0);
  run.trace.dossier_of[id.index] = DossiersOfGroups(run, frame, groups);
}

void EnsureLink(Run& run, LinkId id) {
  if (run.link_ready[id.index]) return;
  const Link& link = run.plan.links[id.index];
  EnsureFrame(run, link.from);
  EnsureFrame(run, link.to);
  run.trace.links[id.index].target = TargetsOf(run, link);
  run.link_ready[id.index] = true;
}

}  // namespace footrule::evaluation
