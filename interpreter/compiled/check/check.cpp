#include "compiled/check/check.h"

namespace footrule::compiled {

bool Check(const CompiledRule& rule) { return CheckSchema(rule.program->schema) && CheckProgram(rule) && CheckPlan(*rule.plan); }

}  // namespace footrule::compiled
