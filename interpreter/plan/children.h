// The variables an expression depends on.
#pragma once

#include <unordered_map>
#include <vector>

#include "semantics/core/expr.h"

namespace footrule::plan {

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
