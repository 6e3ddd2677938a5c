// When two nodes, frames, links or constants are the same thing. Where a node came from does not count.
#pragma once

#include "plan/plan.h"

namespace footrule::plan {

std::size_t HashOf(const Node& node);
bool SameAs(const Node& a, const Node& b);
std::size_t HashOf(const Frame& frame);
bool SameAs(const Frame& a, const Frame& b);
std::size_t HashOf(const Link& link);
bool SameAs(const Link& a, const Link& b);
std::size_t HashOf(const semantics::Constant& constant);
bool SameAs(const semantics::Constant& a, const semantics::Constant& b);

}  // namespace footrule::plan
