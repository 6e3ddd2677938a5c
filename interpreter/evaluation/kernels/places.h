// Places of members in a list, for many rows: by id, since members of a list have ids side by side.
#pragma once

#include "schema/schema.h"

namespace footrule::evaluation {

class Places {
 public:
  // For few rows the list itself is asked.
  Places(const schema::List& list, std::size_t rows) : list_(list) {
    constexpr std::size_t kFew = 16, kWidest = 4096;
    if (rows < kFew || list.members.empty()) return;
    std::uint32_t greatest = 0;
    first_ = ~std::uint32_t{0};
    for (const schema::ListMember& member : list.members) {
      first_ = std::min(first_, member.symbol.index);
      greatest = std::max(greatest, member.symbol.index);
    }
    if (greatest - first_ >= kWidest) return;
    by_id_.assign(greatest - first_ + 1, kNowhere);
    for (std::uint32_t place = static_cast<std::uint32_t>(list.members.size()); place-- > 0;) by_id_[list.members[place].symbol.index - first_] = place;
  }

  static constexpr std::uint32_t kNowhere = ~std::uint32_t{0};   // not in the list
  std::uint32_t Of(foundation::SymbolId member) const {
    if (by_id_.empty()) return list_.IndexOf(member).value_or(kNowhere);
    const std::uint32_t at = member.index - first_;   // wraps round, and is then too large, below the first
    return at < by_id_.size() ? by_id_[at] : kNowhere;
  }

 private:
  const schema::List& list_;
  std::uint32_t first_ = 0;
  std::vector<std::uint32_t> by_id_;   // empty: the list is asked
};

}  // namespace footrule::evaluation
