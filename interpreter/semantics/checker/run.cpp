// `run of`: longest stretches of neighbouring rows, and what can be read of one.
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

BoundRange FailedRange() {
  BoundRange range;
  range.failed = true;
  return range;
}

// The date the rows are ordered by; null after a report.
ExprRef Order(Context& context, const BoundRange& members, const syntax::ExprRef& by) {
  const Checked order = CheckExpr(context, members.env, by);
  if (order.is_error()) return nullptr;
  if (order.type.kind == TypeKind::kDate && !order.type.or_none) return order.expr;
  context.Report(Make(Code::kRunNeedsDate, by->span).With("type", Describe(context, order.type)));
  return nullptr;
}

Checked RunWord(std::shared_ptr<const Run> run, Span span) {
  Checked checked;
  checked.run = std::move(run);
  checked.span = span;
  return checked;
}

struct Part { std::string_view english, chinese; RunPart part; };
constexpr Part kParts[] = {{"from", "自", RunPart::kFrom}, {"until", "至", RunPart::kUntil}, {"count", "计数", RunPart::kCount}};

}  // namespace

BoundRange OverRuns(Context& context, const Environment& env, const syntax::Binder& binder, BoundRange members, RunUse use) {
  if (use == RunUse::kRefused) {
    context.Report(Make(Code::kRunIsNoSubject, binder.span));
    return FailedRange();
  }
  const ExprRef order = Order(context, members, binder.run_by);
  if (binder.where) members.where = CheckCondition(context, members.env, binder.where);
  if (!order || (binder.where && !members.where) || !CheckCorrelation(context, members, order, nullptr, binder.span)) return FailedRange();
  SplitWhere split = SplitLinks(members);
  auto run = std::make_shared<Run>();
  run->member = members.variable;
  run->domain = members.domain;
  run->links = split.links;
  run->order = order;
  run->condition = split.inner ? split.inner : TrueExpr(binder.span);
  run->by_first_row = use == RunUse::kByFirstRow;
  split.links.push_back(MakeCore(RunRead{run, RunPart::kExists}, TruthType(), binder.span));
  members.where = AndExpr(std::move(split.links), binder.span);
  members.env = env.With("run", RunWord(run, binder.span)).With("本段", RunWord(run, binder.span));
  return members;
}

Checked ReadRun(Context& context, const Checked& bound, const std::vector<syntax::Name>& words, Span span) {
  for (const Part& known : kParts) {
    if (words.size() != 2 || (words[1].text != known.english && words[1].text != known.chinese)) continue;
    Checked checked;
    checked.type = known.part == RunPart::kCount ? NumberType() : DateType();
    checked.expr = MakeCore(RunRead{bound.run, known.part}, checked.type, span);
    checked.span = span;
    return checked;
  }
  context.Report(Make(Code::kPartsOfRun, span));
  return Failed(span);
}

}  // namespace footrule::semantics
