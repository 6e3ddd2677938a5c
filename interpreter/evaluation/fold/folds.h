// One function per kind of fold.
#pragma once

#include "evaluation/fold/members.h"

namespace footrule::evaluation {

values::Column FoldCount(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldSum(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldMean(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldLeast(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldGreatest(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldAll(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldAny(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldDistinct(const Run& run, const Node& node, const FoldInput& input);
values::Column FoldDaysCovered(const Run& run, const Node& node, const FoldInput& input);

}  // namespace footrule::evaluation
