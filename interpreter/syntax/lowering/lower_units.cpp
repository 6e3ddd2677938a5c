// Dimensions and units.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

Name NameOf(const Reader& reader, Parser::UnitFactorContext* context) { return LowerName(reader, context->ID() ? context->ID() : context->PERCENT()); }

// Flattens brackets; `sign` is -1 below the line of a fraction.
void AddFactors(const Reader& reader, Parser::UnitProductContext* context, int sign, std::vector<UnitFactor>& factors) {
  if (context == nullptr) return;
  int exponent = sign;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* node = dynamic_cast<Node*>(child)) {
      exponent = node->getSymbol()->getType() == Parser::SLASH ? -sign : sign;
      continue;
    }
    auto* factor = dynamic_cast<Parser::UnitFactorContext*>(child);
    if (Failed(factor)) continue;
    if (factor->unitProduct()) {
      AddFactors(reader, factor->unitProduct(), exponent, factors);
    } else if (Node* number = factor->NUMBER()) {
      factors.push_back({{}, LowerNumber(reader, number), true, exponent, false});
    } else {
      factors.push_back({NameOf(reader, factor), 1, false, exponent, false});
    }
  }
}

// `1000 kg`, `1/3 kg`: the number before the product.
foundation::Number LowerFactor(const Reader& reader, Parser::UnitValueContext* context) {
  const auto numbers = context->NUMBER();
  if (numbers.empty()) return 1;
  const foundation::Number numerator = LowerNumber(reader, numbers.front());
  if (numbers.size() == 1) return numerator;
  const auto quotient = foundation::Number::Divide(numerator, LowerNumber(reader, numbers[1]));
  if (!quotient) reader.Report(diagnostics::Make(diagnostics::Code::kUnitFactorZero, reader.SpanOf(numbers[1])));
  return quotient.value_or(1);
}

}  // namespace

UnitProduct LowerUnitProduct(const Reader& reader, Parser::UnitProductContext* context) {
  UnitProduct product{{}, reader.SpanOf(context)};
  AddFactors(reader, context, 1, product.factors);
  return product;
}

MaybeDeclaration Lower(const Reader& reader, Parser::DimensionContext* context) {
  DimensionDecl dimension;
  dimension.span = reader.SpanOf(context);
  dimension.name = LowerName(reader, context->name(0));
  if (context->unitProduct()) dimension.definition = LowerUnitProduct(reader, context->unitProduct());
  if (context->KIND_OF()) dimension.kind_of = LowerName(reader, context->name(1));
  dimension.label = LowerLabel(reader, context->TEXT());
  if (dimension.name.empty()) return std::nullopt;
  return dimension;
}

MaybeDeclaration Lower(const Reader& reader, Parser::UnitDeclContext* context) {
  UnitDecl unit;
  unit.span = reader.SpanOf(context);
  const auto names = context->unitName();
  if (names.empty() || Failed(names.front())) return std::nullopt;
  unit.name = LowerName(reader, names.front());
  for (std::size_t i = 1; i < names.size(); ++i) unit.aliases.push_back(LowerName(reader, names[i]));
  if (auto* value = context->unitValue(); !Failed(value)) {
    unit.definition = LowerUnitProduct(reader, value->unitProduct());
    unit.factor = LowerFactor(reader, value);
  }
  unit.dimension = LowerName(reader, context->name());
  std::vector<Node*> texts = context->TEXT();
  if (context->SOURCE() && !texts.empty()) {
    unit.source = LowerText(reader, texts.back());
    texts.pop_back();
  }
  unit.label = LowerLabel(reader, texts);
  return unit;
}

}  // namespace footrule::syntax
