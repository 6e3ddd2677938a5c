// The unit in which the numbers of a node are shown. Asks the plan alone, so that whoever judges many dossiers asks once.
#pragma once

#include <unordered_map>

#include "plan/plan.h"

namespace footrule::verdict {

// Which definition's body a node is.
class DefinitionIndex {
 public:
  explicit DefinitionIndex(const plan::Plan& plan);
  // nullptr if it is the body of none.
  const semantics::Definition* Of(plan::NodeId node) const;

 private:
  const plan::Plan& plan_;
  std::unordered_map<std::uint32_t, std::size_t> definition_of_node_;
};

// The one that the field or definition it comes from was declared with; else the natural one of its dimension. Empty text: a plain number.
values::UnitExpression ShownUnit(const plan::Plan& plan, const DefinitionIndex& definitions, plan::NodeId node);

// Whether the unit is the row's own business.
bool IsOpenDimension(const schema::Schema& schema, const values::Dimension& dimension);

// A number given in base units, in `unit`.
foundation::Number InUnit(const foundation::Number& value, const values::UnitExpression& unit);

}  // namespace footrule::verdict
