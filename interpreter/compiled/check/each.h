// What the checks say again and again.
#pragma once

#include <algorithm>
#include <vector>

namespace footrule::compiled {

template <class T, class Holds>
bool Each(const std::vector<T>& all, Holds holds) { return std::all_of(all.begin(), all.end(), holds); }

// Each thing bears the id of its place.
template <class T>
bool IdsFollow(const std::vector<T>& all) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].id.index != i) return false;
  return true;
}

template <class Id>
bool AllValid(const std::vector<Id>& ids) { return Each(ids, [](Id id) { return id.is_valid(); }); }

}  // namespace footrule::compiled
