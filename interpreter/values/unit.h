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
// A unit text that was not: the part that is unknown or malformed, and what to write instead if that can be said: the
// nearest known unit, the text put right, or for a refused name the declared advice. Either may be empty.
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
  // A unit declared under the same name wins, whichever comes first.
  void Refuse(std::string name, std::string advice);
  // nullptr if not declared. The pointer holds until the next Add.
  const Unit* Find(std::string_view name_or_alias) const;
  // Strict grammar: name { ("*" | "·" | "." | "/") name-or-group }, integer powers of a name (m2 only as declared; `m^2`),
  // parentheses, and `1/name`. No prefixes beyond the declared units, no case folding. `%` is a unit. Blanks only around
  // operators. A product after a quotient (`kgCO2e/t·km`) is malformed: it can be read in two ways.
  // Limits against attacks: kMaximumText bytes, powers up to kMaximumPower, kMaximumDepth nested groups.
  static constexpr std::size_t kMaximumText = 200;
  static constexpr int kMaximumPower = 9;
  static constexpr int kMaximumDepth = 8;
  std::variant<UnitExpression, UnitFailure> Read(std::string_view text) const;
  // The unit to show a quantity of this dimension in when none is given, always with factor 1: the declared unit, or a
  // quotient or product of two, or the product of base units. Empty text for a number.
  UnitExpression Natural(const Dimension& dimension, const DimensionTable& dimensions) const;
  const std::vector<Unit>& units() const { return units_; }
  const std::unordered_map<std::string, std::string>& refused() const { return refused_; }   // advice by name

 private:
  friend class UnitReader;
  UnitFailure Explain(std::string_view unknown_name) const;
  std::string Suggest(std::string_view unknown_name) const;

  std::vector<Unit> units_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::string> refused_;
};

}  // namespace footrule::values
