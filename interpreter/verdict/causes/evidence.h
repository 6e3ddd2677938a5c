// What decided a value: down from a spot to the data that took part, the most telling first.
#pragma once

#include <map>
#include <vector>

#include "verdict/trace/context.h"

namespace footrule::verdict {

// One step: the inputs that made the value what it is. Of `and` = false only what is false; of `every` = false only the rows that
// fail; of a decision table the row that was taken.
std::vector<Spot> Deciding(const Context& context, Spot spot);

class Evidence {
 public:
  explicit Evidence(const Context& context) : context_(context) {}
  // At most `limit` cells.
  std::vector<Datum> Of(Spot spot, std::size_t limit);

 private:
  const std::vector<Spot>& Kept(Spot spot);
  const Context& context_;
  std::map<std::pair<std::uint32_t, std::size_t>, std::vector<Spot>> folds_;
};

// The rows of a fold that made it what it is: those that fail of `every`, those that hold of `some`, else all that take part.
// At most kWitnessRows; `total` counts them all. The answer lives as long as the context.
inline constexpr std::size_t kWitnessRows = 16;
const Witnesses& WitnessRows(const Context& context, Spot fold);

}  // namespace footrule::verdict
