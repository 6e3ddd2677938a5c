// Unit texts of cells: each text is read once per field, checked against the field's dimension, and remembered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dossier/cells/memo.h"
#include "dossier/layout/layout.h"
#include "values/unit.h"

namespace footrule::dossier {

// What a unit text means for one field.
struct UnitUse {
  enum class Outcome { kFits, kUnknown, kMalformed, kRefused, kWrongDimension } outcome = Outcome::kFits;
  std::uint32_t unit = 0;              // index into Dossier::units
  foundation::Number factor = 1;       // to base units
  bool is_base = true;                 // the factor is 1
  values::Dimension dimension;         // of the unit
  values::Dimension open;              // what it makes of the field's open base
  std::string part, suggestion;        // of a text that was not understood
};

// Serves many dossiers: what a unit means does not depend on them.
class Units {
 public:
  explicit Units(const Layout& layout);
  // Forgets what it knows if that has become too much (a stream of dossiers with ever new units). Answers given before do not hold longer.
  void BeginColumns();
  // `text` is a unit as written.
  const UnitUse& Use(const schema::Field& field, std::string_view text);
  // The same for a text that was asked for not long ago; nullptr for any other.
  const UnitUse* Remembered(const schema::Field& field, std::string_view text) const;
  // A bare number in a field whose unit the form prints, or whose type has none.
  const UnitUse& Printed(const schema::Field& field);
  // By UnitUse::unit; [0] is no unit.
  const std::vector<values::UnitExpression>& known() const { return known_; }

 private:
  struct OfField { ByText<UnitUse> by_text; Memo<const UnitUse*> memo; const UnitUse* printed = nullptr; };
  void Reset();
  UnitUse Read(const schema::Field& field, std::string_view text);
  bool FitsOpen(const values::Dimension& unit, const FieldLayout& layout) const;
  UnitUse Fit(const schema::Field& field, const values::UnitExpression& unit);
  std::uint32_t Number(const values::UnitExpression& unit);

  const Layout& layout_;
  std::vector<values::UnitExpression> known_;
  ByText<std::uint32_t> numbers_;
  std::vector<OfField> fields_;        // by FieldId
  std::size_t read_ = 0;               // texts in all of by_text
};

}  // namespace footrule::dossier
