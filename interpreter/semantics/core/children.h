// The expressions directly inside an expression.
#pragma once

#include "semantics/core/expr.h"

namespace footrule::semantics {

// Null parts are left out. A fold's own `where` and values are children; its series' keys and what a run is made of are not.
std::vector<ExprRef> Children(const Expr& expr);

}  // namespace footrule::semantics
