// Requirements, phases, conclusions: checked into the program.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// Checks the requirement of a declaration if nobody did yet.
void EnsureRequirement(Context& context, std::size_t declaration);
void CheckPhases(Context& context);
// After every requirement is in the program.
void CheckConclusions(Context& context);

std::vector<MessagePiece> CheckMessage(Context& context, const Environment& env, const std::vector<syntax::MessagePiece>& written);

}  // namespace footrule::semantics
