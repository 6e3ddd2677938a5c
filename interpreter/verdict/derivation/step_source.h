// What a step of a derivation is called.
#pragma once

#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// The author's words for a node on one line; of a definition those of its body. Empty if it has none.
std::string NodeText(const Context& context, plan::NodeId node);

// "row.DQR = mean(row.TeR, row.GeR)", "row.TeR", "row.DQR <= 2"; labels where the author's words are those of the step above already.
Text StepSource(const Context& context, plan::NodeId node, const std::string& above);

}  // namespace footrule::verdict
