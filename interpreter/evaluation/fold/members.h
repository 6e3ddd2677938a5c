// The rows a fold runs over, each with the group it goes to and how surely it counts.
//
// An accumulator has Add(row, inclusion) (inclusion is not kFalse) and Merge(other). There is one per group and one more for rows that may
// be in every group of their holder (the row that groups are made below, else the dossier); it is merged into each at the end.
#pragma once

#include "evaluation/frames.h"
#include "evaluation/groups.h"
#include "evaluation/openness.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

struct Holders {
  std::span<const std::int32_t> of_row, of_group;   // empty: one for all
  std::size_t count = 1;
  std::vector<std::int32_t> rows, groups;           // what the spans look at, where it was made for them

  std::size_t OfRow(std::size_t row) const { return of_row.empty() ? 0 : static_cast<std::size_t>(of_row[row]); }
  std::size_t OfGroup(std::size_t group) const { return of_group.empty() ? 0 : static_cast<std::size_t>(of_group[group]); }
};

struct FoldInput {
  const std::vector<std::int32_t>& target;   // by row: its group
  TruthView filter;                          // by row: `where`
  std::size_t groups;
  bool for_join;                             // a group per dossier stands for unknown keys: every row of the dossier may be in it
  std::size_t any_group;                     // that of the first dossier
  const std::vector<std::int32_t>& dossier_of;   // by row; empty: all of one
  std::vector<bool> open;                    // by group: more rows may exist than are seen; empty = nowhere
  Holders holders;                           // in whose groups a row may be whose group is not known

  bool is_open(std::size_t group) const { return !open.empty() && open[group]; }
  std::size_t AnyGroupOf(std::size_t row) const { return any_group + (dossier_of.empty() ? 0 : 2 * static_cast<std::size_t>(dossier_of[row])); }
};

// A row whose keys are open may be in the groups below its own holder only, and in those of its own dossier.
inline Holders HoldersOf(const Run& run, const plan::Link& link) {
  const bool grouped = link.kind == plan::Link::Kind::kMembership && !run.groups[link.to.index]->unassigned.empty();
  const schema::TableId holder = grouped ? HolderOf(run, link.to) : schema::Schema::kRoot;
  if (holder == schema::Schema::kRoot) {
    if (run.dossiers() == 1 || link.to.index == 0) return {};
    return {run.trace.dossier_of[link.from.index], run.trace.dossier_of[link.to.index], run.dossiers(), {}, {}};
  }
  Holders holders;
  holders.rows = Ancestors(run.dossier, run.plan.frames[link.to.index].table, holder);
  for (const std::uint32_t member : run.groups[link.to.index]->first_member) holders.groups.push_back(holders.rows[member]);
  holders.of_row = holders.rows;
  holders.of_group = holders.groups;
  holders.count = run.dossier.tables[holder.index].rows;
  return holders;
}

inline FoldInput MakeFoldInput(const Run& run, const Node& node) {
  static constexpr Truth kAlways = Truth::kTrue;
  const plan::Link& link = run.plan.links[node.link.index];
  const TruthView filter = node.filter.is_valid() ? Read<TruthKind>(run, node.filter, link.from) : TruthView{&kAlways, kOnlyRow};
  const bool for_join = run.plan.frames[link.to.index].for_join;
  return {run.link(node.link).target, filter, run.Rows(link.to), for_join, for_join ? AnyGroup(*run.groups[link.to.index], 0) : 0,
          run.trace.dossier_of[link.from.index], OpenTargets(run, node.link), HoldersOf(run, link)};
}

// How surely a row counts whose group is not known.
inline Truth OpenMembership(std::int32_t target) {
  if (target == LinkData::kDefectiveRow || target == LinkData::kNoneRow) return Truth::kDefective;
  return target == LinkData::kJudgementRow ? Truth::kJudgement : Truth::kUnknown;
}

// Calls visit(row, group, inclusion); group >= input.groups means every group of one holder.
template <class Visit>
void VisitMembers(const FoldInput& input, Visit&& visit) {
  const std::size_t every = input.groups;
  for (std::size_t row = 0; row < input.target.size(); ++row) {
    const std::int32_t target = input.target[row];
    if (target == LinkData::kNoRow) continue;
    const Truth filter = input.filter[row];
    if (target < 0) {
      const Truth inclusion = values::And(filter, OpenMembership(target));
      if (inclusion != Truth::kFalse) visit(row, every + input.holders.OfRow(row), inclusion);
      continue;
    }
    if (filter == Truth::kFalse) continue;
    // A condition that fails is not hidden by keys that differ.
    if (input.for_join && filter == Truth::kDefective) visit(row, every + input.holders.OfRow(row), filter);
    else visit(row, static_cast<std::size_t>(target), filter);
    if (input.for_join) visit(row, input.AnyGroupOf(row), values::And(filter, Truth::kUnknown));
  }
}

// Whether every row is in a group, and counts there or does not: nothing is open.
inline bool AreAllMembers(const FoldInput& input) {
  if (input.for_join || !AreDecided(input.filter, input.target.size())) return false;
  std::int32_t least = 0;
  for (const std::int32_t target : input.target) least = std::min(least, target);
  return least == 0;
}

// One accumulator per group, complete, where AreAllMembers.
template <class Accumulator, class Fresh, class Add>
std::vector<Accumulator> AccumulateMembers(const FoldInput& input, Fresh&& fresh, Add&& add) {
  std::vector<Accumulator> groups;
  groups.reserve(input.groups);
  for (std::size_t i = 0; i < input.groups; ++i) groups.push_back(fresh());
  PassOver(input.filter.at, [&](auto of_filter) {
    for (std::size_t row = 0; row < input.target.size(); ++row)
      if (input.filter.values[of_filter(row)] == Truth::kTrue) add(groups[static_cast<std::size_t>(input.target[row])], row, Truth::kTrue);
  });
  return groups;
}

// One accumulator per group, complete. `fresh` makes an empty one.
template <class Accumulator, class Fresh, class Add>
std::vector<Accumulator> Accumulate(const FoldInput& input, Fresh&& fresh, Add&& add) {
  if (AreAllMembers(input)) return AccumulateMembers<Accumulator>(input, fresh, add);
  std::vector<Accumulator> groups;
  groups.reserve(input.groups + input.holders.count);
  for (std::size_t i = 0; i < input.groups + input.holders.count; ++i) groups.push_back(fresh());
  bool shared = false;
  VisitMembers(input, [&](std::size_t row, std::size_t group, Truth inclusion) {
    shared = shared || group >= input.groups;
    add(groups[group], row, inclusion);
  });
  for (std::size_t group = 0; shared && group < input.groups; ++group) groups[group].Merge(groups[input.groups + input.holders.OfGroup(group)]);
  while (groups.size() > input.groups) groups.pop_back();
  return groups;
}

// The column of a fold whose accumulators write numbers: Write(writer, group, open).
template <class Accumulator>
values::Column WriteNumbers(const FoldInput& input, const std::vector<Accumulator>& groups) {
  NumberWriter result(groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) groups[group].Write(result, group, input.is_open(group));
  return std::move(result.column);
}

// A value of the fold, as its rows read it.
template <class Kind>
typename Kind::View FoldValue(const Run& run, const Node& node, std::size_t index) {
  return Read<Kind>(run, node.inputs[index], run.plan.links[node.link.index].from);
}

}  // namespace footrule::evaluation
