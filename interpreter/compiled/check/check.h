// Whether what was read can be a rule at all: a file can have the right checksum and be made to do harm. What the rooms after this one take
// for granted (an index that must be there, operands before their users, a column of the right sort) is looked at here.
#pragma once

#include "compiled/compiled_rule.h"

namespace footrule::compiled {

bool Check(const CompiledRule& rule);

bool CheckSchema(const schema::Schema& schema);
bool CheckProgram(const CompiledRule& rule);
bool CheckPlan(const plan::Plan& plan);

}  // namespace footrule::compiled
