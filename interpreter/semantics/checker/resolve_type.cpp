// Written types into types.
#include "semantics/checker/declare.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

using schema::TypeKind;

// `any flow`: a base dimension that is the row's own.
values::BaseId OpenBase(Context& context, const std::string& name) {
  auto it = context.open_bases.find(name);
  if (it != context.open_bases.end()) return it->second;
  values::BaseId base = context.schema().dimensions.AddBase({name, Same(name), "", true});
  context.open_bases[name] = base;
  return base;
}

struct FactorValue { values::Dimension dimension; Number factor = 1; };

std::optional<FactorValue> ResolveFactor(Context& context, const syntax::UnitFactor& factor) {
  if (factor.is_number) return FactorValue{{}, factor.number};
  if (factor.any) return FactorValue{values::Dimension::Base(OpenBase(context, factor.name.text)), 1};
  if (const values::Unit* unit = context.schema().units.Find(factor.name.text)) return FactorValue{unit->dimension, unit->factor};
  if (const values::Dimension* dimension = context.schema().dimensions.Find(factor.name.text)) return FactorValue{*dimension, 1};
  return std::nullopt;
}

std::vector<std::string> TypeNames(Context& context) {
  std::vector<std::string> names{"text", "date", "number", "ratio", "文本", "日期", "数", "比率"};
  for (const values::Unit& unit : context.schema().units.units()) names.push_back(unit.name);
  for (const std::string& name : context.schema().dimensions.Names()) names.push_back(name);
  for (const auto& [noun, id] : context.names.nouns) names.push_back(noun);
  for (const auto& [pattern, id] : context.names.patterns) names.push_back(pattern);
  return names;
}

void Multiply(values::UnitExpression& product, const FactorValue& value, int exponent) {
  product.dimension = product.dimension * value.dimension.Power(exponent);
  for (int i = 0; i < std::abs(exponent); ++i)
    product.factor = exponent > 0 ? product.factor * value.factor : Number::Divide(product.factor, value.factor).value_or(product.factor);
}

std::string Written(const syntax::UnitProduct& product) {
  std::string over, under;
  int unders = 0;
  for (const syntax::UnitFactor& factor : product.factors) {
    std::string word = factor.is_number ? factor.number.ToString() : factor.name.text;
    if (std::abs(factor.exponent) > 1) word += "^" + std::to_string(std::abs(factor.exponent));
    std::string& side = factor.exponent > 0 ? over : under;
    if (factor.exponent < 0) ++unders;
    side += side.empty() ? word : "·" + word;
  }
  if (under.empty()) return over;
  return (over.empty() ? "1" : over) + "/" + (unders > 1 ? "(" + under + ")" : under);
}

std::optional<Type> BuiltInType(const std::string& word) {
  if (word == "text" || word == "文本") return TextType();
  if (word == "date" || word == "日期") return DateType();
  if (word == "number" || word == "数" || word == "ratio" || word == "比率") return NumberType();
  return std::nullopt;
}

void ResolveNamed(Context& context, const syntax::TypeRef& written, ResolvedType& resolved) {
  const auto& factors = written.product.factors;
  if (factors.size() == 1 && !factors[0].any && !factors[0].is_number && factors[0].exponent == 1) {
    if (auto built_in = BuiltInType(factors[0].name.text)) {
      resolved.type = *built_in;
      return;
    }
    if (auto pattern = context.names.patterns.find(factors[0].name.text); pattern != context.names.patterns.end()) {
      resolved.type = TextType();
      resolved.pattern = pattern->second;
      return;
    }
    if (auto noun = context.names.nouns.find(factors[0].name.text); noun != context.names.nouns.end() && !context.schema().units.Find(factors[0].name.text)) {
      resolved.type.kind = TypeKind::kRow;
      resolved.type.table = noun->second;
      return;
    }
  }
  if (auto product = ResolveProduct(context, written.product)) {
    resolved.type = NumberType(product->dimension);
    resolved.unit = *product;
  }
}

void ResolveBounds(Context& context, const syntax::TypeRef& written, ResolvedType& resolved) {
  if (!written.bounds || resolved.type.kind == TypeKind::kError) return;
  const syntax::Bounds& bounds = *written.bounds;
  if (resolved.type.kind != TypeKind::kNumber) return context.Report(Make(Code::kBoundsOfNonNumber, bounds.span));
  Number scale = resolved.unit.factor;
  if (bounds.percent) scale = *Number::FromFraction(1, 100);
  if (!bounds.unit.empty()) {
    const values::Unit* unit = context.schema().units.Find(bounds.unit.text);
    if (!unit || !(unit->dimension == resolved.type.dimension)) return context.Report(Make(Code::kBoundsUnit, bounds.span).With("unit", bounds.unit.text));
    scale = unit->factor;
  }
  if (bounds.low) resolved.low = *bounds.low * scale;
  if (bounds.high) resolved.high = *bounds.high * scale;
  if (resolved.low && resolved.high && *resolved.high < *resolved.low) context.Report(Make(Code::kRangeReversed, bounds.span));
}

}  // namespace

std::optional<values::UnitExpression> ResolveProduct(Context& context, const syntax::UnitProduct& product) {
  values::UnitExpression result;
  bool failed = false;
  for (const syntax::UnitFactor& factor : product.factors) {
    if (auto value = ResolveFactor(context, factor)) {
      Multiply(result, *value, factor.exponent);
    } else {
      ReportUnknown(context, Code::kUnknownType, factor.name.text, factor.name.span, TypeNames(context));
      failed = true;
    }
  }
  if (failed) return std::nullopt;
  result.text = Written(product);
  return result;
}

ListId ResolveList(Context& context, const syntax::Path& path) {
  const std::string name = Unqualified(context, path);
  if (auto it = context.names.lists.find(name); it != context.names.lists.end()) return it->second;
  std::vector<std::string> known;
  for (const auto& [list, id] : context.names.lists) known.push_back(list);
  ReportUnknown(context, Code::kUnknownList, name, path.span(), known);
  return {};
}

std::string Unqualified(const Context& context, const syntax::Path& path) {
  std::string joined = path.ToString();
  if (path.parts.size() > 1 && context.names.aliases.count(path.parts[0].text)) joined = joined.substr(path.parts[0].text.size() + 1);
  return joined;
}

ResolvedType ResolveType(Context& context, const syntax::TypeRef& written, TypeIs what) {
  using Kind = syntax::TypeRef::Kind;
  ResolvedType resolved;
  switch (written.kind) {
    case Kind::kYesNo: resolved.type = TruthType(); break;
    case Kind::kOneOf:
      if (ListId list = ResolveList(context, written.path); list.is_valid()) resolved.type = MemberType(list);
      break;
    case Kind::kSetOf:
      if (written.path.parts.size() == 1 && BuiltInType(written.path.parts[0].text) == TextType()) resolved.type.kind = TypeKind::kSet;
      else if (ListId list = ResolveList(context, written.path); list.is_valid()) resolved.type = Type{TypeKind::kSet, {}, list, {}, false};
      break;
    case Kind::kNumberIn:
      if (auto unit = ResolveProduct(context, written.product)) {
        resolved.type = NumberType(unit->dimension);
        resolved.unit = *unit;
        resolved.printed_unit = *unit;
      }
      break;
    case Kind::kListOf: context.Report(Make(Code::kListOfOnlyInFacts, written.span)); break;
    case Kind::kNamed:
      resolved.unwritten = written.product.factors.empty();
      if (!resolved.unwritten) ResolveNamed(context, written, resolved);
      break;
  }
  if (resolved.pattern.is_valid() && what != TypeIs::kOfField) {
    context.Report(Make(Code::kPatternOfField, written.span).With("name", context.schema().pattern(resolved.pattern).name));
    return {};
  }
  resolved.type.or_none = written.or_none;
  ResolveBounds(context, written, resolved);
  return resolved;
}

}  // namespace footrule::semantics
