#include "verdict/trace/place_index.h"

#include <algorithm>

namespace footrule::verdict {
namespace {

Place After(Place place, std::string_view passed) {
  for (const char c : passed) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace

void PlaceIndex::Grow() const {
  Place place;
  for (std::size_t at = 0; at <= text_.size(); at += kStep) {
    marks_.push_back(place);
    place = After(place, text_.substr(at, kStep));
  }
}

Place PlaceIndex::At(std::size_t offset) const {
  if (marks_.empty()) Grow();
  const std::size_t mark = std::min(offset, text_.size()) / kStep;
  return After(marks_[mark], text_.substr(mark * kStep, std::min(offset, text_.size()) - mark * kStep));
}

}  // namespace footrule::verdict
