// Days as a person-days block writes them: numbers without a unit are person-days, and a range has two ends.
#pragma once

#include "syntax/ast/expr.h"

namespace footrule::semantics::blocks {

enum class End { kFloor, kCeiling };

// True if the days are written as a range (`1..2`), here or in a branch.
bool IsDayRange(const syntax::ExprRef& days);

// The days at one end: ranges become that end, and numbers that stand for days themselves (also as a term of a sum, a branch, an
// argument of least or greatest; not a factor, a percentage or part of a condition) get the unit person_day.
syntax::ExprRef InPersonDays(const syntax::ExprRef& days, End end);

}  // namespace footrule::semantics::blocks
