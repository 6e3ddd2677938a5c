// Open dimensions (`any flow`) are each row's own: those of two rows are two dimensions, and nothing cancels between them.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// The type of what is read of `row`. In a definition of the rows of a noun, its own row keeps the declared names, so that the type
// it declares can hold them; any other row gets dimensions of its own, the same for every read of that row.
Type AtRow(Context& context, Type type, const RowRef& row);

// While it lives, a definition of the rows `variable` stands for is checked; none: something that is of no row.
class HomeRow {
 public:
  HomeRow(Context& context, const VariableRef& variable) : home_(context.home_row), around_(context.home_row) { home_ = variable ? std::optional(variable->id) : std::nullopt; }
  ~HomeRow() { home_ = around_; }
  HomeRow(const HomeRow&) = delete;
  HomeRow& operator=(const HomeRow&) = delete;

 private:
  std::optional<VariableId>& home_;
  std::optional<VariableId> around_;
};

}  // namespace footrule::semantics
