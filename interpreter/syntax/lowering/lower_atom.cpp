// Literals, names, calls, what follows a point or stands in square brackets.
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

ExprRef LowerNumberAtom(const Reader& reader, Parser::NumberAtomContext* context) {
  const bool percent = context->boundUnit() && context->boundUnit()->PERCENT();
  const Name unit = percent ? Name{} : LowerName(reader, context->boundUnit());
  const foundation::Number value = LowerNumber(reader, context->NUMBER(0));
  const Span span = reader.SpanOf(context);
  if (context->DOTS()) return MakeExpr(RangeLiteral{value, LowerNumber(reader, context->NUMBER(1)), unit, percent}, span);
  return MakeExpr(NumberLiteral{value, std::string(reader.TextOf(context->NUMBER(0))), unit, percent}, span);
}

ExprRef LowerNameAtom(const Reader& reader, Parser::NameAtomContext* context) {
  Name name = LowerName(reader, context->name());
  const Span span = reader.SpanOf(context);
  auto* arguments = context->arguments();
  if (arguments == nullptr) return MakeExpr(NameRef{std::move(name)}, span);
  if (Failed(arguments)) return MakeError(reader, context);
  if (!arguments->EACH()) return MakeExpr(Call{std::move(name), LowerExprs(reader, arguments->expr())}, span);
  Fold fold{std::move(name), LowerBinder(reader, arguments->binder()), nullptr};
  if (arguments->COLON()) fold.value = LowerExpr(reader, arguments->expr(0));
  return MakeExpr(std::move(fold), span);
}

// Never empty, since that would make the binder no series.
std::vector<ExprRef> LowerSeriesKeys(const Reader& reader, Parser::SetContext* context) {
  const ExprRef set = LowerSet(reader, context);
  const auto* keys = As<SetLiteral>(set);
  if (keys != nullptr && !keys->elements.empty()) return keys->elements;
  if (keys != nullptr) reader.Report(diagnostics::Make(diagnostics::Code::kSeriesNeedsKeys, set->span));
  return {MakeError(reader, context)};
}

// The part of a postfix up to and with `last`.
Span UpTo(Span whole, Span last) { return Span{whole.file, whole.begin, last.end}; }

}  // namespace

ExprRef LowerSet(const Reader& reader, Parser::SetContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  return MakeExpr(SetLiteral{LowerExprs(reader, context->expr())}, reader.SpanOf(context));
}

ExprRef LowerAtom(const Reader& reader, Parser::AtomContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  const Span span = reader.SpanOf(context);
  if (auto* number = dynamic_cast<Parser::NumberAtomContext*>(context)) return LowerNumberAtom(reader, number);
  if (auto* date = dynamic_cast<Parser::DateAtomContext*>(context)) return MakeExpr(LowerDate(reader, date->DATE()), span);
  if (auto* text = dynamic_cast<Parser::TextAtomContext*>(context)) return MakeExpr(TextLiteral{LowerText(reader, text->TEXT())}, span);
  if (auto* set = dynamic_cast<Parser::SetAtomContext*>(context)) return LowerSet(reader, set->set());
  if (auto* group = dynamic_cast<Parser::GroupAtomContext*>(context)) return LowerExpr(reader, group->expr());
  if (auto* name = dynamic_cast<Parser::NameAtomContext*>(context)) return LowerNameAtom(reader, name);
  return MakeError(reader, context);
}

// `general.growth(x)` is a call of the function `general.growth`: a rule, and what it calls a function. Nothing else has functions.
ExprRef LowerMemberCall(const Reader& reader, const ExprRef& before, const Name& name, Parser::ArgumentsContext* arguments, Span span) {
  if (Failed(arguments)) return MakeExpr(ErrorExpr{}, span);
  const auto* rule = As<NameRef>(before);
  if (rule != nullptr && !arguments->EACH()) {
    Name function{rule->name.text + "." + name.text, source::Join(rule->name.span, name.span)};
    return MakeExpr(Call{std::move(function), LowerExprs(reader, arguments->expr())}, span);
  }
  reader.Report(diagnostics::Make(diagnostics::Code::kCannotStandHere, reader.SpanOf(arguments->LPAREN())).With("seen", Quoted("("))
                    .Help({"只有函数带括号：函数(…)，或 规则的称呼.函数(…)", "only functions take brackets: FUNCTION(…), or RULE.FUNCTION(…) with the name of a refined rule"}));
  return MakeExpr(ErrorExpr{}, span);
}

// atom, then in written order: `.` anyName with or without arguments, or `[` expr, … `]`.
ExprRef LowerPostfix(const Reader& reader, Parser::PostfixContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  ExprRef value = LowerAtom(reader, context->atom());
  const Span whole = reader.SpanOf(context);
  std::vector<ExprRef> keys;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* member = dynamic_cast<Parser::AnyNameContext*>(child)) {
      Name name = LowerName(reader, member);
      const Span span = UpTo(whole, name.span);
      value = MakeExpr(Access{std::move(value), std::move(name)}, span);
    } else if (auto* arguments = dynamic_cast<Parser::ArgumentsContext*>(child)) {
      const auto* access = As<Access>(value);
      if (access != nullptr) value = LowerMemberCall(reader, access->base, access->member, arguments, UpTo(whole, reader.SpanOf(arguments)));
    } else if (auto* key = dynamic_cast<Parser::ExprContext*>(child)) {
      keys.push_back(LowerExpr(reader, key));
    } else if (auto* node = dynamic_cast<Node*>(child); node && node->getSymbol()->getType() == Parser::RBRACK) {
      value = MakeExpr(Index{std::move(value), std::exchange(keys, {})}, UpTo(whole, reader.SpanOf(node)));
    }
  }
  return value;
}

Binder LowerBinder(const Reader& reader, Parser::BinderContext* context) {
  Binder binder;
  if (context == nullptr) return binder;
  binder.span = reader.SpanOf(context);
  binder.noun = LowerName(reader, context->name());
  if (!Failed(context->path())) binder.in = LowerPath(reader, context->path());
  if (context->SERIES_OF()) {
    binder.series_keys = LowerSeriesKeys(reader, context->set());
  } else if (context->RUN_OF()) {
    binder.run_by = context->postfix() ? LowerPostfix(reader, context->postfix()) : MakeError(reader, context);
  } else if (context->set()) {
    binder.in_set = LowerSet(reader, context->set());
  }
  if (context->WHERE()) binder.where = LowerExpr(reader, context->expr());
  return binder;
}

}  // namespace footrule::syntax
