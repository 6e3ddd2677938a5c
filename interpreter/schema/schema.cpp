#include "schema/schema.h"

#include <algorithm>

namespace footrule::schema {

std::optional<std::uint32_t> List::IndexOf(SymbolId symbol) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const ListMember& m) { return m.symbol == symbol; });
  if (found == members.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - members.begin());
}

}  // namespace footrule::schema
