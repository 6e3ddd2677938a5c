// What the grammar would take at a place, in words that a drafter knows: "a value", "an operator", `then`, "the end of the line".
#pragma once

#include <vector>

#include "foundation/text.h"
#include "syntax/parse.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

// At most four alternatives, the most telling first. Keywords in the vocabulary of the text.
std::vector<foundation::Text> DescribeExpected(const antlr4::misc::IntervalSet& expected, Vocabulary vocabulary);
// Whether an expression may begin here.
bool ExpectsValue(const antlr4::misc::IntervalSet& expected);
// Whether an expression may go on here.
bool ExpectsOperator(const antlr4::misc::IntervalSet& expected);

}  // namespace footrule::syntax
