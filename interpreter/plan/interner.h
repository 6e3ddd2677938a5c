// Keeps equal things once: an index from content to position in the vector that owns them.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "plan/content.h"

namespace footrule::plan {

// What is equal is said by HashOf and SameAs in content.h. The vector must outlive it and only grow through it.
template <class T>
class Interner {
 public:
  explicit Interner(std::vector<T>& items) : items_(items) {}

  // The position of an equal item, or of `item`, appended.
  std::size_t Add(T item) {
    const std::size_t hash = HashOf(item);
    const auto [begin, end] = by_hash_.equal_range(hash);
    for (auto it = begin; it != end; ++it)
      if (SameAs(items_[it->second], item)) return it->second;
    by_hash_.emplace(hash, items_.size());
    items_.push_back(std::move(item));
    return items_.size() - 1;
  }

 private:
  std::vector<T>& items_;
  std::unordered_multimap<std::size_t, std::size_t> by_hash_;
};

}  // namespace footrule::plan
