// Byte offset -> line and column, quick also in a file of one long line. Made for dossiers, where many cells are asked for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace footrule::verdict {

struct Place { std::uint32_t line = 1, column = 1; };   // 1-based; columns count code points

class PlaceIndex {
 public:
  // The text must outlive the index.
  explicit PlaceIndex(std::string_view text) : text_(text) {}
  Place At(std::size_t offset) const;

 private:
  void Grow() const;
  std::string_view text_;
  mutable std::vector<Place> marks_;   // the place of every kStep-th byte; made when first asked for
  static constexpr std::size_t kStep = 4096;
};

}  // namespace footrule::verdict
