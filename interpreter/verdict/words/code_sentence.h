// Why a structured code does not fit its pattern: the part, what was seen, what was expected.
#pragma once

#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// Whether the node asks if a code has its form.
bool IsCodeTest(const Context& context, plan::NodeId node);
Words CodeSentence(const Context& context, Spot spot, bool wanted);

}  // namespace footrule::verdict
