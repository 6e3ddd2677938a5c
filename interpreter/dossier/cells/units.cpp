#include "dossier/cells/units.h"

#include <algorithm>

#include "dossier/text/normalize.h"

namespace footrule::dossier {
namespace {

using values::Dimension;
using values::UnitExpression;
using values::UnitFailure;

int ExponentOf(const Dimension& dimension, values::BaseId base) {
  for (const auto& [id, exponent] : dimension.factors()) if (id == base) return exponent;
  return 0;
}

// `kWh` cannot be `kgCO2e / any flow`: what is not open must be there as it is.
bool HoldsRest(const Dimension& dimension, const Dimension& rest) {
  return std::all_of(rest.factors().begin(), rest.factors().end(), [&](const auto& factor) { return ExponentOf(dimension, factor.first) == factor.second; });
}

UnitUse::Outcome OutcomeOf(UnitFailure::Kind kind) {
  switch (kind) {
    case UnitFailure::Kind::kUnknown: return UnitUse::Outcome::kUnknown;
    case UnitFailure::Kind::kMalformed: return UnitUse::Outcome::kMalformed;
    case UnitFailure::Kind::kRefused: return UnitUse::Outcome::kRefused;
  }
  return UnitUse::Outcome::kUnknown;
}

}  // namespace

Units::Units(const Layout& layout, std::vector<UnitExpression>& units) : layout_(layout), units_(units), fields_(layout.fields.size()) {
  if (units_.empty()) units_.emplace_back();
  numbers_.emplace("", 0);
}

std::uint32_t Units::Number(const UnitExpression& unit) {
  const auto [it, fresh] = numbers_.emplace(unit.text, static_cast<std::uint32_t>(units_.size()));
  if (fresh) units_.push_back(unit);
  return it->second;
}

UnitUse Units::Fit(const schema::Field& field, const UnitExpression& unit) {
  UnitUse use;
  use.dimension = unit.dimension;
  use.factor = unit.factor;
  const FieldLayout& layout = layout_.fields[field.id.index];
  const bool fits = layout.has_open ? HoldsRest(unit.dimension, layout.rest) : unit.dimension == field.type.dimension;
  if (!fits) {
    use.outcome = UnitUse::Outcome::kWrongDimension;
    return use;
  }
  if (layout.has_open) use.open = (unit.dimension / layout.rest).Power(layout.open_exponent);
  use.unit = Number(unit);
  return use;
}

// As written first: `m³` may be declared as such. Then in normal form, where it is `m3`.
UnitUse Units::Read(const schema::Field& field, std::string_view text) {
  const values::UnitTable& table = layout_.schema.units;
  auto read = table.Read(text);
  if (std::holds_alternative<UnitFailure>(read)) {
    std::string buffer;
    const std::string_view normal = Normalize(text, buffer);
    if (normal != text)
      if (auto again = table.Read(normal); std::holds_alternative<UnitExpression>(again)) read = std::move(again);
  }
  if (const auto* unit = std::get_if<UnitExpression>(&read)) return Fit(field, *unit);
  auto& failure = std::get<UnitFailure>(read);
  UnitUse use;
  use.outcome = OutcomeOf(failure.kind);
  use.part = std::move(failure.part);
  use.suggestion = std::move(failure.suggestion);
  return use;
}

const UnitUse& Units::Use(const schema::Field& field, std::string_view text) {
  OfField& known = fields_[field.id.index];
  if (known.last && known.last->first == text) return known.last->second;
  auto it = known.by_text.find(text);
  if (it == known.by_text.end()) it = known.by_text.emplace(std::string(text), Read(field, text)).first;
  known.last = &*it;
  return it->second;
}

const UnitUse& Units::Printed(const schema::Field& field) {
  OfField& known = fields_[field.id.index];
  auto it = known.by_text.find(std::string_view());
  if (it == known.by_text.end()) it = known.by_text.emplace(std::string(), field.printed_unit ? Fit(field, *field.printed_unit) : UnitUse{}).first;
  return it->second;
}

}  // namespace footrule::dossier
