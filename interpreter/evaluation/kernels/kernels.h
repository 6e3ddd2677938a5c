// One kernel per operation: the columns of a node's inputs -> its column. Kernels look at nothing but the run.
#pragma once

#include "evaluation/run.h"

namespace footrule::evaluation {

using Kernel = values::Column (*)(Run& run, const Node& node);

// The kernel of an operation.
Kernel KernelOf(plan::Op op);

values::Column EvaluateConstant(Run& run, const Node& node);
values::Column EvaluateGap(Run& run, const Node& node);
values::Column EvaluateAsOf(Run& run, const Node& node);
values::Column EvaluateLoad(Run& run, const Node& node);
values::Column EvaluateGather(Run& run, const Node& node);
values::Column EvaluateAdd(Run& run, const Node& node);
values::Column EvaluateSubtract(Run& run, const Node& node);
values::Column EvaluateNegate(Run& run, const Node& node);
values::Column EvaluateMultiply(Run& run, const Node& node);
values::Column EvaluateDivide(Run& run, const Node& node);
values::Column EvaluateLeast(Run& run, const Node& node);
values::Column EvaluateGreatest(Run& run, const Node& node);
values::Column EvaluateYear(Run& run, const Node& node);
values::Column EvaluateJoin(Run& run, const Node& node);
values::Column EvaluatePad(Run& run, const Node& node);
values::Column EvaluateCompareNumber(Run& run, const Node& node);
values::Column EvaluateCompareSymbol(Run& run, const Node& node);
values::Column EvaluateCompareTruth(Run& run, const Node& node);
values::Column EvaluateCompareRow(Run& run, const Node& node);
values::Column EvaluateAnd(Run& run, const Node& node);
values::Column EvaluateOr(Run& run, const Node& node);
values::Column EvaluateNot(Run& run, const Node& node);
values::Column EvaluateRank(Run& run, const Node& node);
values::Column EvaluateSetHas(Run& run, const Node& node);
values::Column EvaluateSetInside(Run& run, const Node& node);
values::Column EvaluateSetEqual(Run& run, const Node& node);
values::Column EvaluateInList(Run& run, const Node& node);
values::Column EvaluateIsRecorded(Run& run, const Node& node);
values::Column EvaluateIsNone(Run& run, const Node& node);
values::Column EvaluateSelect(Run& run, const Node& node);
values::Column EvaluateFold(Run& run, const Node& node);
values::Column EvaluateLookup(Run& run, const Node& node);
values::Column EvaluateRound(Run& run, const Node& node);
values::Column EvaluateShift(Run& run, const Node& node);
values::Column EvaluateSeriesKey(Run& run, const Node& node);
values::Column EvaluateOutcome(Run& run, const Node& node);
values::Column EvaluateOutcomeIs(Run& run, const Node& node);
values::Column EvaluateWrittenInterval(Run& run, const Node& node);
values::Column EvaluatePrevious(Run& run, const Node& node);
values::Column EvaluateRun(Run& run, const Node& node);
values::Column EvaluateLifeCycle(Run& run, const Node& node);
values::Column EvaluateRowOf(Run& run, const Node& node);

// The dossier's own column, where a field can be read as it stands; else null and EvaluateLoad makes one.
const values::Column* ColumnAsItStands(const Run& run, const Node& node);

}  // namespace footrule::evaluation
