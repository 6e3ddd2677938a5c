// Types, units and their products.
#include <cstdlib>

#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

std::string Factor(const UnitFactor& factor) {
  if (factor.is_number) return factor.number.ToString();
  return (factor.any ? "any " : "") + factor.name.text;
}

std::string BoundsText(const Bounds& bounds) {
  std::string text = " " + (bounds.low ? bounds.low->ToString() : std::string()) + ".." + (bounds.high ? bounds.high->ToString() : std::string());
  return text + (bounds.percent ? " %" : bounds.unit.empty() ? "" : " " + bounds.unit.text);
}

std::string Base(const TypeRef& type) {
  switch (type.kind) {
    case TypeRef::Kind::kYesNo: return "yes/no";
    case TypeRef::Kind::kOneOf: return "one of " + type.path.ToString();
    case TypeRef::Kind::kSetOf: return "set of " + type.path.ToString();
    case TypeRef::Kind::kListOf: return "list of " + type.path.ToString();
    case TypeRef::Kind::kNumberIn: return "number in " + Product(type.product);
    case TypeRef::Kind::kNamed: return Product(type.product);
  }
  return "";
}

}  // namespace

// Factors with their powers written out: what is above the line first, then each divisor.
std::string Product(const UnitProduct& product) {
  std::string above, below;
  for (const UnitFactor& factor : product.factors)
    for (int i = 0; i < std::abs(factor.exponent); ++i) {
      if (factor.exponent > 0) above += (above.empty() ? "" : " * ") + Factor(factor);
      if (factor.exponent < 0) below += " / " + Factor(factor);
    }
  return (above.empty() && !below.empty() ? "1" : above) + below;
}

std::string Type(const TypeRef& type) { return Base(type) + (type.bounds ? BoundsText(*type.bounds) : "") + (type.or_none ? " or none" : ""); }

bool IsUnwritten(const TypeRef& type) { return type.kind == TypeRef::Kind::kNamed && type.product.factors.empty(); }

}  // namespace footrule::semantics::print
