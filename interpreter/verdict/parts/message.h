// The rule's own message with its values.
#pragma once

#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// Empty if the requirement has none. Unknown values print as ？ with what they are.
Words RuleMessage(const Context& context, std::size_t instance, std::size_t row);

}  // namespace footrule::verdict
