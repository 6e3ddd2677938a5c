// `score is not recorded or score in 1..5`, the test a scale of scores makes: one statement to a reader.
#pragma once

#include <optional>

#include "verdict/trace/context.h"

namespace footrule::verdict {

struct ScaleTest {
  plan::NodeId score;      // the field's own node
  plan::NodeId range;      // the test of both ends
  plan::NodeId low, high;  // constants
};

// nullopt if the node tests anything else.
std::optional<ScaleTest> AsScaleTest(const TraceReader& reader, plan::NodeId node);

}  // namespace footrule::verdict
