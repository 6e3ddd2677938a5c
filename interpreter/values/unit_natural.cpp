// The unit to show a quantity in when nobody named one.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "values/unit.h"

namespace footrule::values {

namespace {

using Units = std::vector<const Unit*>;

Units BaseUnits(const std::vector<Unit>& units) {
  Units bases;
  for (const Unit& unit : units) {
    if (unit.factor == 1 && !unit.dimension.is_number()) bases.push_back(&unit);
  }
  return bases;
}

const Unit* UnitOf(const Units& units, const Dimension& dimension) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit* u) { return u->dimension == dimension; });
  return found == units.end() ? nullptr : *found;
}

// `J/kg`, else `kg·m`: the first pair in order of declaration.
std::optional<std::string> PairOf(const Units& units, const Dimension& dimension) {
  for (const Unit* unit : units) {
    if (const Unit* below = UnitOf(units, unit->dimension / dimension)) return unit->name + "/" + below->name;
  }
  for (const Unit* unit : units) {
    if (const Unit* other = UnitOf(units, dimension / unit->dimension)) return unit->name + "·" + other->name;
  }
  return std::nullopt;
}

std::string ProductOfBases(const Units& units, const Dimension& dimension, const DimensionTable& dimensions) {
  std::string above, below;
  int factors_below = 0;
  for (const auto& [id, exponent] : dimension.factors()) {
    const Unit* unit = UnitOf(units, Dimension::Base(id));
    std::string& side = exponent > 0 ? above : below;
    if (!side.empty()) side += "·";
    side += unit ? unit->name : dimensions.base(id).name;
    if (std::abs(exponent) > 1) side += fmt::format("^{}", std::abs(exponent));
    factors_below += exponent < 0;
  }
  if (below.empty()) return above;
  const std::string_view numerator = above.empty() ? std::string_view("1") : above;
  return factors_below > 1 ? fmt::format("{}/({})", numerator, below) : fmt::format("{}/{}", numerator, below);
}

std::string NaturalText(const Units& units, const Dimension& dimension, const DimensionTable& dimensions) {
  if (dimension.is_number()) return "";
  if (const Unit* unit = UnitOf(units, dimension)) return unit->name;
  if (dimension.factors().size() > 1) {
    if (auto pair = PairOf(units, dimension)) return *pair;
  }
  return ProductOfBases(units, dimension, dimensions);
}

}  // namespace

UnitExpression UnitTable::Natural(const Dimension& dimension, const DimensionTable& dimensions) const {
  return {dimension, 1, NaturalText(BaseUnits(units_), dimension, dimensions)};
}

}  // namespace footrule::values
