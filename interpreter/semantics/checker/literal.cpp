// Literals: numbers with units, ranges, dates, texts, sets.
#include <fmt/format.h>

#include <algorithm>

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

// Dimension and factor of what stands behind a number; nullopt after a report.
std::optional<values::UnitExpression> LiteralUnit(Context& context, const syntax::Name& unit, bool percent) {
  if (percent) return values::UnitExpression{{}, *Number::FromFraction(1, 100), "%"};
  if (unit.empty()) return values::UnitExpression{};
  if (const values::Unit* known = context.schema().units.Find(unit.text)) return values::UnitExpression{known->dimension, known->factor, known->name};
  std::vector<std::string> names;
  for (const values::Unit& known : context.schema().units.units()) {
    names.push_back(known.name);
    names.insert(names.end(), known.aliases.begin(), known.aliases.end());
  }
  ReportUnknown(context, Code::kUnknownUnit, unit.text, unit.span, names);
  return std::nullopt;
}

int WrittenDecimals(const std::string& digits) {
  const std::size_t point = digits.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

// A set takes its element type from its place, or from its first element.
Type ElementType(const Type* expected) {
  if (!expected) return {};
  if (expected->kind == TypeKind::kMember) return *expected;
  if (expected->kind == TypeKind::kSet) return expected->list.is_valid() ? MemberType(expected->list) : TextType();
  return {};
}

bool CollectSymbols(Context& context, const Environment& env, const syntax::SetLiteral& set, Type& element, std::vector<SymbolId>& symbols) {
  bool sound = true;
  for (const syntax::ExprRef& written : set.elements) {
    Checked value = CheckExpr(context, env, written, element.kind == TypeKind::kError ? nullptr : &element);
    if (value.is_error()) {
      sound = false;
      continue;
    }
    if (element.kind == TypeKind::kError) element = value.type;
    if (!ExpectType(context, value, element, written->span)) {
      sound = false;
      continue;
    }
    const auto* constant = std::get_if<Constant>(&value.expr->node);
    const auto* symbol = constant ? std::get_if<SymbolId>(&constant->value) : nullptr;
    if (symbol) symbols.push_back(*symbol);
    else context.Report(Make(Code::kSetElementNotConstant, value.span));
    sound = sound && symbol;
  }
  return sound;
}

}  // namespace

Checked CheckNumber(Context& context, const syntax::NumberLiteral& literal, Span span) {
  auto unit = LiteralUnit(context, literal.unit, literal.percent);
  if (!unit) return Failed(span);
  Checked checked;
  checked.type = NumberType(unit->dimension);
  checked.expr = NumberConstant(literal.value * unit->factor, unit->dimension, span);
  checked.unit = *unit;
  checked.decimals = WrittenDecimals(literal.digits);
  return checked;
}

Checked CheckRange(Context& context, const syntax::RangeLiteral& literal, Span span) {
  auto unit = LiteralUnit(context, literal.unit, literal.percent);
  if (!unit) return Failed(span);
  if (literal.high < literal.low) {
    context.Report(Make(Code::kRangeReversed, span));
    return Failed(span);
  }
  Checked checked;
  checked.type = Type{TypeKind::kRange, unit->dimension, {}, {}, false};
  checked.from = NumberConstant(literal.low * unit->factor, unit->dimension, span);
  checked.to = NumberConstant(literal.high * unit->factor, unit->dimension, span);
  checked.unit = *unit;
  return checked;
}

Checked CheckDate(Context& context, const syntax::DateLiteral& literal, Span span) {
  auto date = values::Date::FromCivil(literal.year, literal.month, literal.day);
  if (!date) {
    context.Report(Make(Code::kNoSuchDay, span).With("date", fmt::format("{:04}-{:02}-{:02}", literal.year, literal.month, literal.day)));
    return Failed(span);
  }
  Checked checked;
  checked.type = DateType();
  checked.expr = MakeCore(Constant{Number(date->days)}, DateType(), span);
  return checked;
}

Checked CheckText(Context& context, const syntax::TextLiteral& literal, Span span, const Type* expected) {
  Checked checked;
  if (expected && expected->kind == TypeKind::kMember) {
    const SymbolId member = FindMember(context, expected->list, literal.text);
    if (member.is_valid()) {
      checked.type = *expected;
      checked.type.or_none = false;
      checked.expr = SymbolConstant(member, checked.type, span);
      return checked;
    }
  }
  checked.type = TextType();
  checked.expr = SymbolConstant(context.schema().symbols.Intern(literal.text), checked.type, span);
  return checked;
}

Checked CheckSet(Context& context, const Environment& env, const syntax::SetLiteral& set, Span span, const Type* expected) {
  Type element = ElementType(expected);
  element.or_none = false;
  std::vector<SymbolId> symbols;
  if (!CollectSymbols(context, env, set, element, symbols)) return Failed(span);
  if (element.kind != TypeKind::kMember && element.kind != TypeKind::kText) {
    context.Report(Make(Code::kSetOfWhat, span));
    return Failed(span);
  }
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  Checked checked;
  checked.type = Type{TypeKind::kSet, {}, element.kind == TypeKind::kMember ? element.list : ListId{}, {}, false};
  checked.expr = MakeCore(Constant{symbols}, checked.type, span);
  return checked;
}

SymbolId FindMember(const Context& context, ListId list, const std::string& name) {
  for (const schema::ListMember& member : context.program.schema.list(list).members)
    if (member.name == name || member.label.zh == name || member.label.en == name) return member.symbol;
  return {};
}

}  // namespace footrule::semantics
