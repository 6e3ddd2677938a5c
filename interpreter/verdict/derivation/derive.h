// The derivation of a value: the author's expressions from the top down, each with the value it had and the cells it read.
#pragma once

#include <set>

#include "verdict/build.h"
#include "verdict/parts/workbench.h"

namespace footrule::verdict {

// Trivial steps are left out: constants that stand in the text, the way to another row, `not` before a test. A definition is derived
// once; further on it shows its value only.
class Derivation {
 public:
  explicit Derivation(const Context& context) : context_(context) {}
  Step Of(Spot spot);

 private:
  Step Make(Spot spot, const std::string& above, int depth);
  std::vector<Step> Under(Spot spot, const std::string& above, int depth);
  std::vector<Step> Inputs(Spot spot, const std::string& above, int depth);
  std::vector<Step> Connective(Spot spot, const std::string& above, int depth);
  std::vector<Step> Cases(Spot spot, const std::string& above, int depth);
  std::vector<Step> Rows(Spot spot, const std::string& above, int depth);
  Step Row(Spot fold, std::size_t row, const std::string& above, int depth);
  Spot Followed(Spot spot) const;
  Text SourceOf(Spot spot, const std::string& above) const;
  bool IsTrivial(Spot spot) const;

  const Context& context_;
  std::set<std::pair<std::uint32_t, std::size_t>> told_;   // definitions derived so far
  std::size_t steps_ = 0;
};

}  // namespace footrule::verdict
