// Why a value is open: one step down from it, to the inputs that are open for the same reason and could matter. Inputs of a
// decided part, cases that cannot be reached and rows that play no part are left out.
#pragma once

#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "verdict/trace/context.h"

namespace footrule::verdict {

class CauseFinder {
 public:
  explicit CauseFinder(const Context& context) : context_(context) {}
  using Spots = std::shared_ptr<const std::vector<Spot>>;

  // Empty: the reason lies in the spot itself (a datum, a gap of the rule, a link).
  Spots Under(Spot spot, values::State wanted);
  // The first spot, going down, whose reason lies in itself.
  Spot Root(Spot spot, values::State wanted);
  const Context& context() const { return context_; }

 private:
  using Key = std::tuple<std::uint32_t, std::size_t, values::State>;
  const Context& context_;
  std::map<Key, Spots> folds_;   // a fold may be asked for by every row of a table
};

// The parts of CauseFinder, one file per family of operations. Each appends to `out`.
namespace under {
using Spots = std::vector<Spot>;
void AddIfOpen(const Context& context, Spot spot, values::State wanted, Spots* out);
void Fold(const Context& context, Spot spot, values::State wanted, Spots* out);
void Gather(const Context& context, Spot spot, values::State wanted, Spots* out);
void SeriesKey(const Context& context, Spot spot, values::State wanted, Spots* out);
void LifeCycle(const Context& context, Spot spot, values::State wanted, Spots* out);
void Run(const Context& context, Spot spot, values::State wanted, Spots* out);
void Select(const Context& context, Spot spot, values::State wanted, Spots* out);
void Outcome(const Context& context, Spot spot, values::State wanted, Spots* out);
void OutcomeIs(const Context& context, Spot spot, values::State wanted, Spots* out);
// Keys of rows that may belong to any group of a series.
void UnassignedKeys(const Context& context, plan::LinkId link, values::State wanted, Spots* out);
}  // namespace under

}  // namespace footrule::verdict
