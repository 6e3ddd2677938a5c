// What ties an aggregate over a whole table to an outer row: equalities in its `where`, which are one comparison of keys.
#pragma once

#include <vector>

#include "reference/value.h"
#include "semantics/core/program.h"

namespace footrule::reference {

// By row the aggregate runs over: its side of each equality; and the sides of the outer row.
struct Ties {
  std::vector<std::vector<Value>> inner;
  std::vector<Value> outer;
  std::vector<semantics::ExprRef> others;   // conditions on the inner row alone

  // Whether the row has the keys of the outer row. "Not decided by bounds; if one of the equalities is open all are, except where
  // another fails for every row."
  Value Hold(std::size_t row) const;

 private:
  bool IsNobodys(std::size_t key) const;
};

}  // namespace footrule::reference
