// `deadline`: a clock from one date to another, what stops it, what takes its place.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

// `from START to END within PERIOD`: the grammar reads START to END as one interval.
void SetClock(const Reader& reader, Parser::ClockLineContext* line, DeadlineBlock& deadline) {
  const Span span = reader.SpanOf(line);
  if (IsRepeated(reader, deadline.clock_span.is_valid(), deadline.clock_span, span)) return;
  deadline.clock_span = span;
  const ExprRef interval = LowerExpr(reader, line->expr(0));
  deadline.within = LowerExpr(reader, line->expr(1));
  if (const auto* both = As<IntervalTo>(interval)) {
    deadline.from = both->from;
    deadline.to = both->to;
    return;
  }
  if (As<ErrorExpr>(interval) == nullptr) reader.Report(Make(Code::kClockNeedsInterval, interval->span));
  deadline.from = deadline.to = MakeError(reader, line->expr(0));
}

void AddClockLine(const Reader& reader, Parser::ClockLineContext* line, DeadlineBlock& deadline) {
  if (Failed(line)) return;
  if (line->FROM()) {
    SetClock(reader, line, deadline);
  } else if (line->NOT_COUNTING()) {
    deadline.not_counting.push_back({LowerBinder(reader, line->binder()), LowerExpr(reader, line->expr(0)), reader.SpanOf(line)});
  } else {
    deadline.instead.push_back({LowerExpr(reader, line->expr(0)), LowerExpr(reader, line->expr(1)), reader.SpanOf(line)});
  }
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::DeadlineContext* context) {
  DeadlineBlock deadline;
  deadline.span = reader.SpanOf(context);
  deadline.head = LowerHead(reader, context->DEADLINE(), context->head());
  for (auto* line : context->clockLine()) AddClockLine(reader, line, deadline);
  AddLines(reader, context->line(), deadline.lines);
  return deadline;
}

}  // namespace footrule::syntax
