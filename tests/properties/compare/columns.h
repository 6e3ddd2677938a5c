// What the engine computed, as values of the reference evaluator.
#pragma once

#include "evaluation/evaluate.h"
#include "reference/value.h"

namespace footrule::properties {

reference::Value CellOf(const evaluation::Trace& trace, plan::NodeId node, std::size_t row);

}  // namespace footrule::properties
