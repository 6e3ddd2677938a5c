// Source lines with marks under them.
#pragma once

#include <string>
#include <vector>

#include "report/excerpts/places.h"
#include "report/style.h"

namespace footrule::report {

struct Mark {
  source::Span span;
  std::string text;      // said behind the mark
  bool primary = false;  // ^^^ instead of ---
};

// All marks with the lines they stand in, the file of the first mark first. Long lines are shown around the mark. Marks without a place
// are left out.
std::string Excerpt(const std::vector<Mark>& marks, Places* places, const Style& style);

}  // namespace footrule::report
