// The groups of a series: which member is in which, and how a row elsewhere finds its group by equal keys.
#pragma once

#include "evaluation/key_codes.h"

namespace footrule::evaluation {

struct Groups {
  std::vector<KeyMap> keys;
  std::vector<std::int32_t> target;         // by member: its group, or a reason of LinkData
  std::vector<std::uint32_t> first_member;  // by group; groups of one dossier are neighbours, in order of dossier
  std::vector<bool> unassigned;             // by dossier: some member's group is not known: it may be in any, or in one of its own; empty: nowhere
  std::vector<std::vector<KeyCode>> codes;  // by key, by member; for joins only
};

// Needs the columns of the frame's keys and condition.
std::unique_ptr<Groups> MakeGroups(const Run& run, FrameId series);

// A frame made for joins has two more rows per dossier than groups.
inline std::size_t AbsentGroup(const Groups& groups, std::size_t dossier) { return groups.first_member.size() + 2 * dossier; }
inline std::size_t AnyGroup(const Groups& groups, std::size_t dossier) { return AbsentGroup(groups, dossier) + 1; }

// For each row of the link's `from` its group in the series it leads to.
std::vector<std::int32_t> JoinRows(const Run& run, const plan::Link& link, const Groups& groups);

}  // namespace footrule::evaluation
