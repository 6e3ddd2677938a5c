// Unit texts of cells: each text is read once per field, checked against the field's dimension, and remembered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/layout/layout.h"
#include "values/unit.h"

namespace footrule::dossier {

// What a unit text means for one field.
struct UnitUse {
  enum class Outcome { kFits, kUnknown, kMalformed, kRefused, kWrongDimension } outcome = Outcome::kFits;
  std::uint32_t unit = 0;              // index into Dossier::units
  foundation::Number factor = 1;       // to base units
  values::Dimension dimension;         // of the unit
  values::Dimension open;              // what it makes of the field's open base
  std::string part, suggestion;        // of a text that was not understood
};

class Units {
 public:
  // `units` collects what is understood.
  Units(const Layout& layout, std::vector<values::UnitExpression>& units);
  // `text` is a unit as written. The answer holds as long as this object does.
  const UnitUse& Use(const schema::Field& field, std::string_view text);
  // A bare number in a field whose unit the form prints, or whose type has none.
  const UnitUse& Printed(const schema::Field& field);

 private:
  struct OfField { ByText<UnitUse> by_text; const std::pair<const std::string, UnitUse>* last = nullptr; };
  UnitUse Read(const schema::Field& field, std::string_view text);
  UnitUse Fit(const schema::Field& field, const values::UnitExpression& unit);
  std::uint32_t Number(const values::UnitExpression& unit);

  const Layout& layout_;
  std::vector<values::UnitExpression>& units_;
  ByText<std::uint32_t> numbers_;
  std::vector<OfField> fields_;
};

}  // namespace footrule::dossier
