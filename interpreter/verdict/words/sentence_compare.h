// The sentence of a comparison that did not come out as wanted.
#pragma once

#include "verdict/trace/context.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// "数据质量评分 = 2.5，要求 ≤ 2，超出 0.5". The spot is a kCompare… node with a decided value other than `wanted`.
Words CompareSentence(const Context& context, Spot spot, bool wanted);

}  // namespace footrule::verdict
