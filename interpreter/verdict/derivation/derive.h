// The derivation of a value: the author's expressions from the top down, each with the value it had and the cells it read.
#pragma once

#include <set>

#include "verdict/build.h"
#include "verdict/parts/workbench.h"

namespace footrule::verdict {

// Trivial steps are left out: literals, the way to another row, `not` before a test, and operations that share the author's words with
// what stands above them. A definition is derived once; further on it shows its value only.
class Derivation {
 public:
  explicit Derivation(const Context& context) : context_(context) {}
  Step Of(Spot spot);

 private:
  // `above`: the author's text of the step above.
  Step Make(Spot spot, const std::string& above, int depth);
  void Add(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Under(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Inputs(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Connective(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Cases(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Rows(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  void Acts(Spot spot, const std::string& above, int depth, std::vector<Step>* steps);
  Step Row(Spot fold, std::size_t row, const std::string& above, int depth);
  Spot Followed(Spot spot) const;

  const Context& context_;
  std::set<std::pair<std::uint32_t, std::size_t>> told_;   // definitions derived so far
  std::size_t steps_ = 0;
};

}  // namespace footrule::verdict
