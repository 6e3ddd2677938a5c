// The groups of a series: which member is in which, and how a row elsewhere finds its group by equal keys.
#pragma once

#include "evaluation/key_codes.h"

namespace footrule::evaluation {

struct Groups {
  std::vector<KeyMap> keys;
  std::vector<std::int32_t> target;         // by member: its group, or a reason of LinkData
  std::vector<std::uint32_t> first_member;  // by group
  bool unassigned = false;                  // some member's group is not known: it may be in any, or in one of its own
};

// Needs the columns of the frame's keys and condition.
std::unique_ptr<Groups> MakeGroups(const Run& run, FrameId series);

// A frame made for joins has two more rows than groups.
inline std::size_t AbsentGroup(const Groups& groups) { return groups.first_member.size(); }
inline std::size_t AnyGroup(const Groups& groups) { return groups.first_member.size() + 1; }

// For each row of the link's `from` its group in the series it leads to.
std::vector<std::int32_t> JoinRows(const Run& run, const plan::Link& link, const Groups& groups);

}  // namespace footrule::evaluation
