// Data of the dossier by name: where they stand, what was written there.
#pragma once

#include <compare>
#include <string>

#include "dossier/dossier.h"
#include "verdict/trace/place_index.h"
#include "verdict/verdict.h"

namespace footrule::verdict {

// A cell; or, with `array`, the rows of `table` below row `row` of its parent table.
struct Datum {
  schema::TableId table;
  std::uint32_t row = 0;
  schema::FieldId field;
  bool array = false;
  friend auto operator<=>(const Datum&, const Datum&) = default;
};

class CellReader {
 public:
  CellReader(const dossier::Dossier& dossier, const source::SourceMap& sources);
  CellRef Cell(const Datum& datum) const;
  // What was written in a cell, without quotes; empty if nothing was.
  std::string Written(const Datum& datum) const;

 private:
  CellRef Array(const Datum& datum) const;
  const dossier::Dossier& dossier_;
  std::string_view text_;   // of the dossier's file; empty when it has none
  PlaceIndex places_;
};

}  // namespace footrule::verdict
