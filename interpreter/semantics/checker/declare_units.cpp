// Dimensions and units. Both may be declared in any order: what cannot be resolved yet waits for a further pass.
#include "foundation/suggestion.h"
#include "semantics/checker/declare.h"

namespace footrule::semantics {
namespace {

std::optional<values::Dimension> ProductOfDimensions(const Context& context, const syntax::UnitProduct& product) {
  values::Dimension dimension;
  for (const syntax::UnitFactor& factor : product.factors) {
    if (factor.is_number) continue;
    const values::Dimension* known = context.program.schema.dimensions.Find(factor.name.text);
    if (!known) return std::nullopt;
    dimension = dimension * known->Power(factor.exponent);
  }
  return dimension;
}

void DeclareBases(Context& context) {
  std::map<std::string, Span> seen;
  for (const CoreDeclaration& declaration : context.bound.declarations) {
    const auto* dimension = std::get_if<syntax::DimensionDecl>(&declaration.node);
    if (!dimension) continue;
    auto [it, fresh] = seen.emplace(dimension->name.text, dimension->name.span);
    if (!fresh)
      context.Report(Make(Code::kNameTwice, dimension->name.span).With("name", dimension->name.text).Mark(it->second, {"已在此声明", "declared here first"}));
    else if (!dimension->definition)
      context.schema().dimensions.AddBase({dimension->name.text, dimension->label, dimension->kind_of.text, false});
  }
}

// One pass over the derived dimensions; true if one more became known.
bool DeclareDerived(Context& context, std::vector<const syntax::DimensionDecl*>& waiting) {
  std::vector<const syntax::DimensionDecl*> still;
  for (const syntax::DimensionDecl* decl : waiting) {
    if (auto dimension = ProductOfDimensions(context, *decl->definition))
      context.schema().dimensions.AddNamed(decl->name.text, *dimension, decl->label);
    else
      still.push_back(decl);
  }
  const bool progress = still.size() < waiting.size();
  waiting = std::move(still);
  return progress;
}

void ReportUnresolvedFactors(Context& context, const syntax::UnitProduct& product, Code code, const std::vector<std::string>& known) {
  for (const syntax::UnitFactor& factor : product.factors) {
    if (factor.is_number || std::find(known.begin(), known.end(), factor.name.text) != known.end()) continue;
    ReportUnknown(context, code, factor.name.text, factor.name.span, known);
  }
}

std::optional<values::UnitExpression> ProductOfUnits(const Context& context, const syntax::UnitProduct& product) {
  values::UnitExpression result;
  for (const syntax::UnitFactor& factor : product.factors) {
    Number value = factor.number;
    values::Dimension dimension;
    if (!factor.is_number) {
      const values::Unit* unit = context.program.schema.units.Find(factor.name.text);
      if (!unit) return std::nullopt;
      value = unit->factor;
      dimension = unit->dimension.Power(factor.exponent);
    }
    for (int i = 0; i < std::abs(factor.exponent); ++i) {
      if (factor.exponent > 0) result.factor = result.factor * value;
      else if (auto quotient = Number::Divide(result.factor, value)) result.factor = *quotient;
    }
    result.dimension = result.dimension * dimension;
  }
  return result;
}

void AddUnit(Context& context, const syntax::UnitDecl& decl, values::Dimension dimension, Number factor) {
  values::Unit unit;
  unit.name = decl.name.text;
  for (const syntax::Name& alias : decl.aliases) unit.aliases.push_back(alias.text);
  unit.dimension = std::move(dimension);
  unit.factor = std::move(factor);
  unit.label = decl.label;
  unit.source = decl.source;
  std::string taken;
  if (!context.schema().units.Add(std::move(unit), &taken)) context.Report(Make(Code::kUnitTwice, decl.name.span).With("name", taken));
}

bool TryUnit(Context& context, const syntax::UnitDecl& decl) {
  if (!decl.definition) {
    const values::Dimension* dimension = context.schema().dimensions.Find(decl.dimension.text);
    if (dimension) AddUnit(context, decl, *dimension, 1);
    return dimension != nullptr;
  }
  auto product = ProductOfUnits(context, *decl.definition);
  if (!product) return false;
  AddUnit(context, decl, product->dimension, product->factor * decl.factor);
  return true;
}

void ReportUnit(Context& context, const syntax::UnitDecl& decl) {
  if (!decl.definition) {
    ReportUnknown(context, Code::kUnknownDimension, decl.dimension.text, decl.dimension.span, context.schema().dimensions.Names());
    return;
  }
  std::vector<std::string> known;
  for (const values::Unit& unit : context.schema().units.units()) known.push_back(unit.name);
  ReportUnresolvedFactors(context, *decl.definition, Code::kUnknownUnit, known);
}

}  // namespace

void DeclareDimensions(Context& context) {
  DeclareBases(context);
  std::vector<const syntax::DimensionDecl*> waiting;
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::DimensionDecl>(&declaration.node))
      if (decl->definition) waiting.push_back(decl);
  while (!waiting.empty() && DeclareDerived(context, waiting)) {
  }
  for (const syntax::DimensionDecl* decl : waiting)
    ReportUnresolvedFactors(context, *decl->definition, Code::kUnknownDimension, context.schema().dimensions.Names());
}

void DeclareUnits(Context& context) {
  std::vector<const syntax::UnitDecl*> waiting;
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::UnitDecl>(&declaration.node)) waiting.push_back(decl);
  for (bool progress = true; progress && !waiting.empty();) {
    std::vector<const syntax::UnitDecl*> still;
    for (const syntax::UnitDecl* decl : waiting)
      if (!TryUnit(context, *decl)) still.push_back(decl);
    progress = still.size() < waiting.size();
    waiting = std::move(still);
  }
  for (const syntax::UnitDecl* decl : waiting) ReportUnit(context, *decl);
  context.schema().units.Refuse("ton", "t (1000 kg)");
  // Percent is part of the language, not of a library: `5 %` is 0.05 in a rule and in a dossier alike.
  context.schema().units.Add({"%", {"％"}, {}, *Number::FromFraction(1, 100), {"百分之一", "percent"}, ""}, nullptr);
}

void ReportUnknown(Context& context, Code code, const std::string& name, Span span, const std::vector<std::string>& candidates) {
  auto builder = Make(code, span).With("name", name);
  const std::string nearest = foundation::Nearest(name, candidates);
  if (nearest.empty()) return context.Report(std::move(builder));
  context.Report(std::move(builder).Help({"是否指“" + nearest + "”？", "did you mean `" + nearest + "`?"}));
}

}  // namespace footrule::semantics
