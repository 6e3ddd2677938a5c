// The walk over the JSON text: by schema, in one pass, without a tree.
//
// Unknown values too are walked to their end, and their texts and numbers checked. What cannot be read is not explained here; json/scan.h does.
#pragma once

#include <memory>
#include <string>

#include "dossier/reading.h"

namespace footrule::dossier {

enum class WalkResult { kRead, kBroken, kNotAnObject, kTooManyCells };
struct Walked { WalkResult result{}; std::uint32_t last_row = 0; };   // last_row: where the row began that was one too many

class Walker {
 public:
  // Both must outlive it.
  Walker(const Layout& layout, const Caches& caches);
  ~Walker();
  // Adds the dossier in `text` to the columns of `reading`, or nothing. kBroken: not JSON, or nested too deep. If there is too little memory
  // behind the text for the parser, which reads beyond the end, it is copied.
  // Tokens that `reading` keeps point into `text` or into a copy that lives until the next walk.
  Walked Walk(Reading& reading, PaddedText text);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace footrule::dossier
