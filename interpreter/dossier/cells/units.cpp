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

Units::Units(const Layout& layout) : layout_(layout) { Reset(); }

void Units::Reset() {
  known_.assign(1, {});
  numbers_.clear();
  numbers_.emplace("", 0);
  fields_.clear();
  fields_.resize(layout_.fields.size());
  read_ = 0;
}

void Units::BeginColumns() {
  constexpr std::size_t kKnown = 200, kRead = 10000;
  if (known_.size() > kKnown || read_ > kRead) Reset();
}

std::uint32_t Units::Number(const UnitExpression& unit) {
  const auto [it, fresh] = numbers_.emplace(unit.text, static_cast<std::uint32_t>(known_.size()));
  if (fresh) known_.push_back(unit);
  return it->second;
}

// A closed part may cancel: `kg/kWh` is an `any flow / kWh` of mass, though no mass is left in it. Then what is open must have a name.
bool Units::FitsOpen(const Dimension& unit, const FieldLayout& layout) const {
  return HoldsRest(unit, layout.rest) || layout_.schema.dimensions.IsNamed((unit / layout.rest).Power(layout.open_exponent));
}

UnitUse Units::Fit(const schema::Field& field, const UnitExpression& unit) {
  UnitUse use;
  use.dimension = unit.dimension;
  use.factor = unit.factor;
  use.is_base = unit.factor == foundation::Number(1);
  const FieldLayout& layout = layout_.fields[field.id.index];
  const bool fits = layout.has_open ? FitsOpen(unit.dimension, layout) : unit.dimension == field.type.dimension;
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

const UnitUse* Units::Remembered(const schema::Field& field, std::string_view text) const {
  const auto* remembered = fields_[field.id.index].memo.Find(text);
  return remembered ? *remembered : nullptr;
}

const UnitUse& Units::Use(const schema::Field& field, std::string_view text) {
  if (const UnitUse* remembered = Remembered(field, text)) return *remembered;
  OfField& of_field = fields_[field.id.index];
  auto it = of_field.by_text.find(text);
  if (it == of_field.by_text.end()) {
    it = of_field.by_text.emplace(std::string(text), Read(field, text)).first;
    ++read_;
  }
  of_field.memo.Keep(it->first, &it->second);
  return it->second;
}

const UnitUse& Units::Printed(const schema::Field& field) {
  OfField& of_field = fields_[field.id.index];
  if (of_field.printed) return *of_field.printed;
  UnitUse use = field.printed_unit ? Fit(field, *field.printed_unit) : UnitUse{};
  of_field.printed = &of_field.by_text.emplace(std::string(), std::move(use)).first->second;
  return *of_field.printed;
}

}  // namespace footrule::dossier
