// Calls: built-in functions of listed values, and functions the rule defines (put in place of the call).
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/functions.h"
#include "semantics/checker/make.h"
#include "semantics/checker/outcome_functions.h"
#include "semantics/checker/text_call.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

constexpr Function kFunctions[] = {
    {"count", "计数", true, FoldOp::kCount, false, false},
    {"sum", "合计", true, FoldOp::kSum, true, false},
    {"mean", "平均", true, FoldOp::kMean, true, false},
    {"least", "最小", true, FoldOp::kLeast, true, true},
    {"greatest", "最大", true, FoldOp::kGreatest, true, true},
    {"earliest", "最早", true, FoldOp::kLeast, true, true},
    {"latest", "最晚", true, FoldOp::kGreatest, true, true},
    {"all", "全部", true, FoldOp::kAll, false, false},
    {"any_of", "任一", true, FoldOp::kAny, false, false},
    {"distinct", "不同数", true, FoldOp::kDistinct, false, true},
    {"days_covered", "覆盖天数", true, FoldOp::kDaysCovered, false, true},
};

NumberOp ListedOp(FoldOp fold) {
  return fold == FoldOp::kLeast ? NumberOp::kLeast : fold == FoldOp::kGreatest ? NumberOp::kGreatest : NumberOp::kAdd;
}

bool SameAsFirst(Context& context, const std::vector<Checked>& values) {
  bool same = true;
  for (const Checked& value : values) {
    if (value.is_error()) same = false;
    else if (!values.front().is_error() && !(value.type.kind == values.front().type.kind && value.type.dimension == values.front().type.dimension)) {
      ReportMismatch(context, Code::kDimensionsDoNotAdd, value.span, values.front(), value);
      same = false;
    }
  }
  return same;
}

Checked ListedCall(Context& context, const Environment& env, const syntax::Call& call, const Function& function, Span span) {
  std::vector<Checked> values;
  for (const syntax::ExprRef& argument : call.arguments) values.push_back(CheckExpr(context, env, argument));
  if (values.empty() || !SameAsFirst(context, values)) return Failed(span);
  const Checked& first = values.front();
  if (first.type.kind != TypeKind::kNumber && !(first.type.kind == TypeKind::kDate && function.takes_dates)) {
    context.Report(Make(Code::kCannotAggregate, first.span).With("function", function.name).With("type", Describe(context, first.type)));
    return Failed(span);
  }
  std::vector<ExprRef> args;
  for (const Checked& value : values) args.push_back(value.expr);
  Checked checked;
  checked.type = first.type;
  checked.type.or_none = false;
  checked.unit = first.unit;
  checked.expr = MakeCore(NumberExpr{ListedOp(function.fold), std::move(args)}, checked.type, span);
  if (function.fold == FoldOp::kMean)
    checked.expr = MakeCore(NumberExpr{NumberOp::kDivide, {checked.expr, NumberConstant(static_cast<std::int64_t>(values.size()), {}, span)}}, checked.type, span);
  return checked;
}

// next_working_day(date): the day itself, or the next working day if it is none.
std::optional<Checked> NextWorkingDay(Context& context, const Environment& env, const syntax::Call& call, Span span) {
  if (call.function.text != "next_working_day" && call.function.text != "顺延至工作日") return std::nullopt;
  const Checked date = call.arguments.size() == 1 ? CheckExpr(context, env, call.arguments[0]) : Failed(span);
  if (date.is_error() || !ExpectType(context, date, DateType(), span)) return Failed(span);
  if (context.program.calendars.size() != 1) {
    context.Report(Make(Code::kNoCalendar, span).With("count", std::to_string(context.program.calendars.size())));
    return Failed(span);
  }
  Checked checked;
  checked.type = DateType();
  checked.expr = MakeCore(Shift{date.expr, nullptr, ShiftUnit::kRoll, context.program.calendars.front().id}, DateType(), span);
  return checked;
}

Checked DefinedCall(Context& context, const Environment& env, const syntax::Call& call, std::size_t index, Span span) {
  const auto& decl = std::get<syntax::DefineDecl>(context.declaration(index).node);
  if (decl.parameters.size() != call.arguments.size()) {
    context.Report(Make(Code::kWrongArgumentCount, span).With("function", call.function.text).With("expected", std::to_string(decl.parameters.size()))
                       .With("seen", std::to_string(call.arguments.size())).Mark(decl.span, {"函数在此定义", "the function is defined here"}));
    return Failed(span);
  }
  ValueState& state = context.values[index];
  if (state.progress == Progress::kChecking) {
    context.Report(Make(Code::kDefinitionCircle, span).With("name", call.function.text).Mark(decl.span, {"定义在此", "defined here"}));
    return Failed(span);
  }
  Environment inner;
  bool failed = false;
  for (std::size_t i = 0; i < decl.parameters.size(); ++i) {
    const ResolvedType type = ResolveType(context, decl.parameters[i].type);
    Checked value = CheckExpr(context, env, call.arguments[i], &type.type);
    failed = !ExpectType(context, value, type.type, decl.parameters[i].name.span) || failed;
    inner = inner.With(decl.parameters[i].name.text, value);
  }
  if (failed) return Failed(span);
  state.progress = Progress::kChecking;
  const ResolvedType result = ResolveType(context, decl.type);
  Checked value = CheckDefinitionBody(context, inner, decl, result.type);
  context.values[index].progress = Progress::kUntouched;
  value.span = span;
  return value;
}

}  // namespace

const Function* FindFunction(std::string_view name) {
  for (const Function& function : kFunctions)
    if (name == function.name || name == function.zh) return &function;
  return nullptr;
}

void ReportUnknownFunction(Context& context, const syntax::Name& name) {
  std::vector<std::string> names;
  for (const Function& function : kFunctions) {
    names.push_back(function.name);
    names.push_back(function.zh);
  }
  names.insert(names.end(), {"join", "pad", "year_of", "拼接", "补零", "年份"});
  for (const auto& [known, index] : context.names.values) {
    const auto* decl = std::get_if<syntax::DefineDecl>(&context.declaration(index).node);
    if (decl && !decl->parameters.empty()) names.push_back(known);
  }
  ReportUnknown(context, Code::kUnknownFunction, name.text, name.span, names);
}

// `general.growth` becomes `growth` if `general` is a rule that calls something so; else it stays what it is, which nobody knows.
syntax::Call WithoutRule(const Context& context, const syntax::Call& call) {
  syntax::Call plain = call;
  const std::string& written = call.function.text;
  const std::size_t point = written.find('.');
  if (point == written.npos || context.names.aliases.count(written.substr(0, point)) == 0) return plain;
  if (context.names.values.count(written.substr(point + 1)) != 0) plain.function.text = written.substr(point + 1);
  return plain;
}

Checked CheckCall(Context& context, const Environment& env, const syntax::Call& written, Span span, const Type*) {
  const syntax::Call call = WithoutRule(context, written);
  if (auto outcome = CheckOutcomeFunction(context, call, span)) return *outcome;
  if (auto text = CheckTextCall(context, env, call, span)) return *text;
  if (auto rolled = NextWorkingDay(context, env, call, span)) return *rolled;
  const Function* function = FindFunction(call.function.text);
  if (function && function->lists_values) return ListedCall(context, env, call, *function, span);
  const auto defined = context.names.values.find(call.function.text);
  if (defined != context.names.values.end()) {
    const auto* decl = std::get_if<syntax::DefineDecl>(&context.declaration(defined->second).node);
    if (decl && !decl->parameters.empty()) return DefinedCall(context, env, call, defined->second, span);
  }
  if (function) context.Report(Make(Code::kFunctionNeedsEach, span).With("function", call.function.text));
  else ReportUnknownFunction(context, call.function);
  return Failed(span);
}

}  // namespace footrule::semantics
