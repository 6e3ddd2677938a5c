// Types, with bounds and `or none`.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

UnitFactor FactorOf(const Reader& reader, Parser::TypeFactorContext* context, int exponent) {
  Name name = context->PERCENT() ? LowerName(reader, context->PERCENT()) : LowerName(reader, context->name());
  return {std::move(name), 1, false, exponent, context->ANY() != nullptr};
}

// As in units: brackets are flattened, `sign` is -1 below the line.
void AddFactors(const Reader& reader, Parser::TypeProductContext* context, int sign, std::vector<UnitFactor>& factors) {
  if (context == nullptr) return;
  int exponent = sign;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* node = dynamic_cast<Node*>(child)) {
      exponent = node->getSymbol()->getType() == Parser::SLASH ? -sign : sign;
      continue;
    }
    auto* factor = dynamic_cast<Parser::TypeFactorContext*>(child);
    if (Failed(factor)) continue;
    if (factor->typeProduct()) {
      AddFactors(reader, factor->typeProduct(), exponent, factors);
    } else {
      factors.push_back(FactorOf(reader, factor, exponent));
    }
  }
}

foundation::Number LowerEnd(const Reader& reader, Parser::BoundEndContext* context) {
  const foundation::Number value = LowerNumber(reader, context->NUMBER());
  return context->MINUS() ? -value : value;
}

std::optional<Bounds> LowerBounds(const Reader& reader, Parser::BoundContext* context) {
  if (Failed(context)) return std::nullopt;
  Bounds bounds;
  bounds.span = reader.SpanOf(context);
  const std::size_t dots = context->DOTS()->getSymbol()->getTokenIndex();
  for (auto* end : context->boundEnd()) {
    if (Failed(end)) return std::nullopt;
    (end->start->getTokenIndex() < dots ? bounds.low : bounds.high) = LowerEnd(reader, end);
  }
  bounds.percent = context->boundUnit() && context->boundUnit()->PERCENT();
  if (!bounds.percent) bounds.unit = LowerName(reader, context->boundUnit());
  return bounds;
}

void SetBase(const Reader& reader, Parser::BaseTypeContext* base, TypeRef& type) {
  using Kind = TypeRef::Kind;
  if (Failed(base)) return;
  type.kind = base->YES_NO() ? Kind::kYesNo : base->ONE_OF() ? Kind::kOneOf : base->SET_OF() ? Kind::kSetOf : base->LIST_OF() ? Kind::kListOf
              : base->NUMBER_IN() ? Kind::kNumberIn : Kind::kNamed;
  if (base->path()) type.path = LowerPath(reader, base->path());
  if (base->name()) type.path.parts.push_back(LowerName(reader, base->name()));
  if (base->unitProduct()) type.product = LowerUnitProduct(reader, base->unitProduct());
  if (base->typeProduct()) {
    type.product.span = reader.SpanOf(base->typeProduct());
    AddFactors(reader, base->typeProduct(), 1, type.product.factors);
  }
}

}  // namespace

TypeRef LowerType(const Reader& reader, Parser::TypeContext* context) {
  TypeRef type;
  if (context == nullptr) return type;
  type.span = reader.SpanOf(context);
  SetBase(reader, context->baseType(), type);
  if (context->bound()) type.bounds = LowerBounds(reader, context->bound());
  type.or_none = context->OR() != nullptr;
  if (!type.or_none) return type;
  const Name none = LowerName(reader, context->name());
  if (!none.empty() && none.text != "none" && none.text != "无") reader.Report(Make(Code::kNoneExpected, none.span).With("word", Quoted(none.text)));
  return type;
}

}  // namespace footrule::syntax
