#include "evaluation/kernels/kernels.h"

#include <array>

namespace footrule::evaluation {

namespace {

using plan::Op;

struct Entry { Op op; Kernel kernel; };

constexpr Entry kEntries[] = {
    {Op::kConstant, EvaluateConstant}, {Op::kLoad, EvaluateLoad}, {Op::kGap, EvaluateGap}, {Op::kAsOf, EvaluateAsOf},
    {Op::kGather, EvaluateGather}, {Op::kAdd, EvaluateAdd}, {Op::kSubtract, EvaluateSubtract}, {Op::kMultiply, EvaluateMultiply},
    {Op::kDivide, EvaluateDivide}, {Op::kNegate, EvaluateNegate}, {Op::kLeast, EvaluateLeast}, {Op::kGreatest, EvaluateGreatest},
    {Op::kYear, EvaluateYear}, {Op::kJoin, EvaluateJoin}, {Op::kPad, EvaluatePad}, {Op::kCompareNumber, EvaluateCompareNumber}, {Op::kCompareSymbol, EvaluateCompareSymbol},
    {Op::kCompareTruth, EvaluateCompareTruth}, {Op::kCompareRow, EvaluateCompareRow}, {Op::kAnd, EvaluateAnd}, {Op::kOr, EvaluateOr},
    {Op::kNot, EvaluateNot}, {Op::kRank, EvaluateRank}, {Op::kSetHas, EvaluateSetHas}, {Op::kSetInside, EvaluateSetInside},
    {Op::kSetEqual, EvaluateSetEqual}, {Op::kInList, EvaluateInList}, {Op::kIsRecorded, EvaluateIsRecorded},
    {Op::kIsNone, EvaluateIsNone}, {Op::kSelect, EvaluateSelect}, {Op::kFold, EvaluateFold}, {Op::kLookup, EvaluateLookup},
    {Op::kRoundTo, EvaluateRound}, {Op::kRoundLike, EvaluateRound}, {Op::kShift, EvaluateShift}, {Op::kSeriesKey, EvaluateSeriesKey},
    {Op::kOutcome, EvaluateOutcome}, {Op::kOutcomeIs, EvaluateOutcomeIs}, {Op::kWrittenInterval, EvaluateWrittenInterval},
    {Op::kPrevious, EvaluatePrevious}, {Op::kRun, EvaluateRun}, {Op::kLifeCycle, EvaluateLifeCycle}, {Op::kRowOf, EvaluateRowOf},
};

constexpr std::array<Kernel, plan::kOpCount> Table() {
  std::array<Kernel, plan::kOpCount> table{};
  for (const Entry& entry : kEntries) table[static_cast<std::size_t>(entry.op)] = entry.kernel;
  return table;
}
constexpr std::array<Kernel, plan::kOpCount> kTable = Table();

// Asked of the entries: under the sanitizers g++ does not compare the address of a function at compile time.
constexpr bool IsComplete() {
  std::array<bool, plan::kOpCount> has{};
  for (const Entry& entry : kEntries) has[static_cast<std::size_t>(entry.op)] = true;
  for (const bool one : has)
    if (!one) return false;
  return true;
}
static_assert(IsComplete(), "every operation needs a kernel");

}  // namespace

Kernel KernelOf(Op op) { return kTable[static_cast<std::size_t>(op)]; }

}  // namespace footrule::evaluation
