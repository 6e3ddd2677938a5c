#include "semantics/checker/text_call.h"

#include <algorithm>

#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

constexpr std::int64_t kMaximumWidth = 64;

bool TakesArguments(Context& context, const syntax::Call& call, std::size_t count, Span span) {
  if (call.arguments.size() == count) return true;
  context.Report(Make(Code::kWrongArgumentCount, span).With("function", call.function.text).With("expected", std::to_string(count)).With("seen", std::to_string(call.arguments.size())));
  return false;
}

Checked TextResult(TextExpr node, Span span) {
  Checked checked;
  checked.type = TextType();
  checked.expr = MakeCore(std::move(node), checked.type, span);
  return checked;
}

// Texts of a dossier come in normal form; a literal must be in its own to be a part of one.
bool IsNormal(const std::string& text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }) && text.find("\xEF\xBC") == text.npos &&
         text.find("\xEF\xBD") == text.npos && text.find("\xE3\x80\x80") == text.npos;
}

bool IsJoinable(Context& context, const syntax::ExprRef& argument, const Checked& value) {
  if (value.is_error()) return false;
  if (const auto* literal = syntax::As<syntax::TextLiteral>(argument); literal && !IsNormal(literal->text)) {
    context.Report(Make(Code::kJoinedText, value.span).With("text", literal->text));
    return false;
  }
  return ExpectType(context, value, TextType(), value.span);
}

Checked Join(Context& context, const Environment& env, const syntax::Call& call, Span span) {
  const Type text = TextType();
  TextExpr join{TextOp::kJoin, {}, 0};
  bool failed = call.arguments.empty() && !TakesArguments(context, call, 1, span);
  for (const syntax::ExprRef& argument : call.arguments) {
    const Checked value = CheckExpr(context, env, argument, &text);
    failed = !IsJoinable(context, argument, value) || failed;
    join.args.push_back(value.expr);
  }
  return failed ? Failed(span) : TextResult(std::move(join), span);
}

Checked Pad(Context& context, const Environment& env, const syntax::Call& call, Span span) {
  if (!TakesArguments(context, call, 2, span)) return Failed(span);
  const Checked number = CheckExpr(context, env, call.arguments[0]);
  if (number.is_error() || !ExpectType(context, number, NumberType(), number.span)) return Failed(span);
  const auto* width = syntax::As<syntax::NumberLiteral>(call.arguments[1]);
  const auto digits = width && width->unit.empty() && !width->percent ? width->value.ToInteger() : std::nullopt;
  if (digits && *digits >= 1 && *digits <= kMaximumWidth) return TextResult({TextOp::kPad, {number.expr}, static_cast<std::uint32_t>(*digits)}, span);
  context.Report(Make(Code::kPadWidth, call.arguments[1]->span));
  return Failed(span);
}

Checked YearOf(Context& context, const Environment& env, const syntax::Call& call, Span span) {
  if (!TakesArguments(context, call, 1, span)) return Failed(span);
  const Checked date = CheckExpr(context, env, call.arguments[0]);
  if (date.is_error() || !ExpectType(context, date, DateType(), date.span)) return Failed(span);
  Checked checked;
  checked.type = NumberType();
  checked.expr = MakeCore(NumberExpr{NumberOp::kYear, {date.expr}}, checked.type, span);
  return checked;
}

}  // namespace

std::optional<Checked> CheckTextCall(Context& context, const Environment& env, const syntax::Call& call, Span span) {
  const std::string& name = call.function.text;
  if (context.names.values.count(name) != 0) return std::nullopt;   // a function of the rule
  if (name == "join" || name == "拼接") return Join(context, env, call, span);
  if (name == "pad" || name == "补零") return Pad(context, env, call, span);
  if (name == "year_of" || name == "年份") return YearOf(context, env, call, span);
  return std::nullopt;
}

}  // namespace footrule::semantics
