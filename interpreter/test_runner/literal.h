// The exact value of a literal that a test compares with.
#pragma once

#include <optional>

#include "syntax/ast/expr.h"
#include "values/unit.h"

namespace footrule::test_runner {

// In base units of its dimension.
struct Quantity { foundation::Number value; values::Dimension dimension; };

// Numbers with units, and products, quotients, sums and differences of them: `61.5 kgCO2e / kWh`. nullopt for anything else.
std::optional<Quantity> ReadQuantity(const syntax::ExprRef& expr, const values::UnitTable& units);

}  // namespace footrule::test_runner
