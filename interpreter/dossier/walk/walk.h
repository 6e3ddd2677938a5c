// The walk over the JSON text: by schema, in one pass, without a tree.
//
// simdjson's on-demand reader looks at what it is asked for and nothing else, so everything is asked for: unknown values too are walked to
// their end, and their texts and numbers checked. What it cannot read it does not explain; json/scan.h does.
#pragma once

#include <memory>
#include <string>

#include "dossier/reading.h"

namespace footrule::dossier {

enum class WalkResult { kRead, kBroken, kNotAnObject, kTooManyCells };

class Walker {
 public:
  explicit Walker(const Layout& layout);
  ~Walker();
  // Fills the dossier of `reading` from `text`. kBroken: not JSON, or nested too deep; what was read is worth nothing.
  // Tokens that `reading` keeps point into `text` or into a copy that lives until the next walk.
  WalkResult Walk(Reading& reading, const std::string& text);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace footrule::dossier
