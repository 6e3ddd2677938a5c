// The expressions directly inside an expression, and the variables it depends on.
#pragma once

#include <unordered_map>
#include <vector>

#include "semantics/core/expr.h"

namespace footrule::plan {

// Null parts are left out. A fold's own `where` and values are children; its series' keys are not.
std::vector<semantics::ExprRef> Children(const semantics::Expr& expr);

// Variables an expression mentions without binding them, sorted. Computed once per expression.
class FreeVariables {
 public:
  const std::vector<semantics::VariableId>& Of(const semantics::ExprRef& expr);
  bool Mentions(const semantics::ExprRef& expr, semantics::VariableId variable);

 private:
  std::vector<semantics::VariableId> Compute(const semantics::Expr& expr);
  std::unordered_map<const semantics::Expr*, std::vector<semantics::VariableId>> known_;
};

}  // namespace footrule::plan
