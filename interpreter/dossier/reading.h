// One dossier while it is being read, behind those that are in the columns already: what the walk over the text, the readers of cells and the checks afterwards share.
//
// In: cells, one token each. Out: the columns of a Dossier, and findings. Knows no JSON parser.
#pragma once

#include <string>
#include <vector>

#include "dossier/cells/memo.h"
#include "dossier/cells/units.h"
#include "dossier/dossier.h"
#include "dossier/findings.h"
#include "dossier/json/token.h"
#include "dossier/layout/layout.h"
#include "dossier/read.h"
#include "dossier/text/normalize.h"

namespace footrule::dossier {

using diagnostics::Code;
using foundation::Text;

// A cell to be read. `inside` is what a finding adds to the cell's pointer: "/unit", "/2".
struct Cell {
  const schema::Field& field;
  std::uint32_t row = 0;
  std::string inside = {};
};

// A text token: without quotes and escapes, and in normal form.
struct Words {
  std::string_view decoded, normal;
  bool has_control = false;   // a control character that no form holds
};

// A reference as written; which row it means is known when all rows are.
struct PendingReference { schema::FieldId field; std::uint32_t row = 0; foundation::SymbolId text; Token token; };

// A number of an open dimension; whether it agrees with the others is known when the row is complete.
struct OpenCell { schema::FieldId field; Token token; const UnitUse* use = nullptr; };

using Arguments = std::vector<std::pair<std::string, Text>>;

// Tokens of one field of texts or members that came before. Those that name a symbol of the schema mean the same for ever.
struct SymbolMemo {
  Memo<foundation::SymbolId> lasting, passing;
  const foundation::SymbolId* Find(std::string_view raw, const Fingerprint& print) const {
    const foundation::SymbolId* found = lasting.Find(raw, print);
    return found ? found : passing.Find(raw, print);
  }
};

// Where the cells of a field go that are read as usual: its columns at hand, and what is asked about each cell.
struct Sink {
  values::State* state = nullptr;
  foundation::SymbolId* symbols = nullptr;
  foundation::Number* numbers = nullptr;
  CellPlace* places = nullptr;
  std::uint8_t* decimals = nullptr;
  std::uint32_t* units = nullptr;
  const Memo<foundation::SymbolId>* lasting = nullptr;   // as SymbolMemo
  const Memo<foundation::SymbolId>* passing = nullptr;
  const schema::Field* field = nullptr;
  const UnitUse* printed = nullptr;   // of a bare number, where one may stand
  std::int64_t surely_low = 0, surely_high = 0;   // as FieldLayout
};

// What is kept from one dossier to the next.
struct Caches {
  explicit Caches(const Layout& layout) : units(layout), symbols(layout.fields.size()), sinks(layout.fields.size()), rows(layout.tables.size(), 0), capacity(layout.tables.size(), 0) {}
  // Before columns that are empty: of the symbols that others had, nothing is remembered.
  void BeginColumns();
  void ForgetSymbols();

  Units units;
  std::vector<SymbolMemo> symbols;                   // by FieldId; passing: texts outlive the reading of the columns
  std::vector<Sink> sinks;                           // by FieldId; anew whenever the columns move
  std::vector<std::size_t> rows;                     // by TableId: how many the last columns had, to make room for
  std::vector<std::size_t> capacity;                 // by TableId: rows that the columns at hand have room for
};

struct Reading {
  Reading(const Layout& l, const ReadLimits& limits, Caches& caches, Dossier& dossier);

  // ---- findings ----
  source::Span SpanOf(const Token& token) const { return {dossier.file, token.begin, token.end()}; }
  // A finding at a cell; the cell stays unknown.
  void Reject(const Cell& cell, const Token& token, Code code, Arguments arguments = {}, Text help = {});

  // Whether the array of a table is there, in each row of this dossier that may have one.
  bool IsSupplied(schema::TableId table) const;

  // ---- texts ----
  // Takes a text token apart; the answer is good until the next call.
  const Words& Take(const Token& token);
  // The symbol of a text in normal form.
  foundation::SymbolId Intern(std::string_view normal);
  // Of the token that was taken last.
  const Words& words() const { return words_; }

  // ---- columns ----
  template <class ColumnType>
  ColumnType& column(const schema::Field& field) { return *std::get_if<ColumnType>(&dossier.fields[field.id.index].column); }
  void SetNone(const Cell& cell);
  void SetUnknown(const schema::Field& field, std::uint32_t row);

  const schema::Schema& schema;
  const Layout& layout;
  const ReadLimits& limits;
  Dossier& dossier;
  Findings findings;
  Caches& caches;
  Units& units;
  std::vector<std::uint32_t> first_row;            // by TableId: of this dossier
  std::vector<PendingReference> references;
  std::vector<std::vector<OpenCell>> open_cells;   // by TableId: of the row that is being read

 private:
  Words words_;
  std::string decoded_, normal_;
};

}  // namespace footrule::dossier
