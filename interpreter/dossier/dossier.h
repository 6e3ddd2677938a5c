// A dossier as typed columns, each value with its place. What could not be read is unknown, and is a finding.
//
// Many dossiers may stand in one set of columns: each is a row of the root, and rows of one dossier are neighbours in every table. Places then
// count from the beginning of their own dossier's text, and findings are kept by whoever reads them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "schema/schema.h"
#include "source/source_file.h"
#include "values/column.h"

namespace footrule::dossier {

// Bytes of the file that hold one cell; begin = end = 0 where there is none.
struct CellPlace { std::uint32_t begin = 0, end = 0; bool is_present() const { return end != 0; } };

struct FieldData {
  values::Column column;                       // one entry per row of the field's table
  std::vector<CellPlace> places;               // one per row
  std::vector<std::uint8_t> written_decimals;  // numbers: decimals of the text as written ("12.50" has 2); one per row, else empty
  std::vector<std::uint32_t> written_unit;     // numbers: index into Dossier::units of the unit as written; one per row, else empty
};
struct TableData {
  std::size_t rows = 0;
  bool supplied = true;                        // false: the array is missing for some parent row, or for the parent's: how many rows there are is unknown
  std::vector<std::uint32_t> parent;           // row of the parent table, per row; rows of one parent are neighbours
  std::vector<bool> supplied_for;              // per row of the parent table, whether its array is there
  std::vector<CellPlace> places;               // of each row's object
};

// Owns its symbols (on top of the schema's) and its data. The schema must outlive it.
struct Dossier {
  const schema::Schema* schema = nullptr;
  source::FileId file;
  std::unique_ptr<foundation::SymbolTable> symbols;
  std::vector<TableData> tables;               // by TableId; the root has a row per dossier
  std::vector<FieldData> fields;               // by FieldId
  std::vector<values::UnitExpression> units;   // units written in cells, each once; [0] is "no unit": a plain number
  std::map<std::pair<std::uint32_t, std::uint32_t>, values::CodeFault> code_faults;   // by FieldId and row: why a structured code does not fit its pattern
  std::vector<diagnostics::Diagnostic> findings;  // what was wrong in it, with pointer and place; in order of place

  // JSON pointer of a cell, or of a row's object (field invalid): "/inventory/3/factor/value".
  std::string Pointer(schema::TableId table, std::size_t row, schema::FieldId field) const;
  // How findings call a row: its key ("R-07"), nested keys joined by "/", or its place ("inventory[3]"); empty for the root.
  std::string RowName(schema::TableId table, std::size_t row) const;
};

// What stands in a cell, for a reader: the text without quotes and escapes, `12.5 万kWh` for a quantity written as an object, else the
// JSON as it is. `text` is that of the dossier's file; empty where the place is not present.
std::string WrittenCell(std::string_view text, CellPlace place);

}  // namespace footrule::dossier
