// Units: a closed table declared in the language, exact factors, and a strict reader for unit texts of a dossier.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "foundation/number.h"
#include "values/dimension.h"

namespace footrule::values {

struct Unit {
  std::string name;
  std::vector<std::string> aliases;
  Dimension dimension;
  foundation::Number factor = 1;  // one of this unit in base units of the dimension
  foundation::Text label;
  std::string source;             // where the factor comes from
};

// A unit text that was understood: dimension and exact factor to base units.
struct UnitExpression {
  Dimension dimension;
  foundation::Number factor = 1;
  std::string text;               // as written, for display
};
// A unit text that was not: the part that is unknown or malformed, and the nearest known unit if one is near.
struct UnitFailure {
  enum class Kind { kUnknown, kMalformed, kRefused } kind;
  std::string part;
  std::string suggestion;
};

// `refused` names are known but ambiguous (`ton`): reading one fails with kRefused and the declared advice.
class UnitTable {
 public:
  // False if a name or alias is taken; nothing is added then and `taken` (may be null) tells which.
  bool Add(Unit unit, std::string* taken);
  void Refuse(std::string name, std::string advice);
  const Unit* Find(std::string_view name_or_alias) const;
  // Strict grammar: name { ("*" | "·" | "." | "/") name-or-group }, integer powers (m2 only as declared; `m^2`), parentheses.
  // No prefixes beyond the declared units, no case folding. `%` is a unit. Blanks only around operators.
  std::variant<UnitExpression, UnitFailure> Read(std::string_view text) const;
  // The unit to show a quantity of this dimension in when none is given: the declared unit with factor 1, or a product of those.
  UnitExpression Natural(const Dimension& dimension, const DimensionTable& dimensions) const;
  const std::vector<Unit>& units() const { return units_; }

 private:
  std::vector<Unit> units_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::string> refused_;
};

}  // namespace footrule::values
