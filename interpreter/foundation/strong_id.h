// Ids that cannot be mixed up: an index with the name of what it counts.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace footrule::foundation {

// An index into the vector that owns things of kind `Tag`. A default-made id is invalid.
template <class Tag>
struct StrongId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  std::uint32_t index = kNone;

  constexpr StrongId() = default;
  constexpr explicit StrongId(std::size_t i) : index(static_cast<std::uint32_t>(i)) {}
  constexpr bool is_valid() const { return index != kNone; }
  friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

}  // namespace footrule::foundation

template <class Tag>
struct std::hash<footrule::foundation::StrongId<Tag>> {
  std::size_t operator()(footrule::foundation::StrongId<Tag> id) const noexcept { return id.index; }
};
