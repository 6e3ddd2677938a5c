// What a dossier may hold, as the rules declare it: lists, tables (nouns), fields, types, bounds, places.
//
// In: nothing but declarations. Out: Schema, shared by semantics, plan, dossier, evaluation and verdict.
// It holds no values of a dossier and evaluates nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/number.h"
#include "foundation/strong_id.h"
#include "foundation/symbols.h"
#include "foundation/text.h"
#include "values/code_pattern.h"
#include "values/dimension.h"
#include "values/unit.h"

namespace footrule::schema {

using foundation::Number;
using foundation::SymbolId;
using foundation::Text;
using ListId = foundation::StrongId<struct ListTag>;
using TableId = foundation::StrongId<struct TableTag>;
using FieldId = foundation::StrongId<struct FieldTag>;
using PatternId = foundation::StrongId<struct PatternTag>;

// ---- types --------------------------------------------------------------------------------------------------------
enum class TypeKind : std::uint8_t {
  kError,      // a mistake was reported; fits everything, so that one mistake gives one message
  kTruth,      // yes/no
  kNumber,     // a quantity of `dimension` (a plain number: the empty dimension)
  kDate,
  kText,
  kMember,     // a member of `list`
  kSet,        // a set of members of `list`, or of texts when `list` is invalid
  kRow,        // a row of `table` (a reference by key)
  kInterval,   // two dates, both ends included
  kRange,      // two numbers of `dimension`: floor and ceiling
};
struct Type {
  TypeKind kind = TypeKind::kError;
  values::Dimension dimension;
  ListId list;
  TableId table;
  bool or_none = false;   // a stated absence is a value of the type
  friend bool operator==(const Type&, const Type&) = default;
};

// ---- lists --------------------------------------------------------------------------------------------------------
struct ListMember { std::string name; Text label; SymbolId symbol; std::vector<std::string> clauses; };
struct List {
  ListId id;
  std::string name;
  Text label;
  std::vector<ListMember> members;
  bool open = false;
  bool best_first = false;     // ordered; index 0 is the best
  std::optional<std::uint32_t> IndexOf(SymbolId symbol) const;
};

// ---- tables -------------------------------------------------------------------------------------------------------
// What a field holds that stands nowhere in the JSON: the reader takes it from the structured code in the cell of another field.
struct TakenFromCode {
  enum class What : std::uint8_t {
    kFits,        // yes/no: the text has the form of the pattern
    kPart,        // text: one part
    kNumber,      // number: the digits of one part
    kLength,      // number: characters of one part
    kPlain,       // text: all parts, nothing between them
    kSeparator,   // text: what stands between the parts
  } what{};
  FieldId code;
  std::uint32_t part = 0;
};
struct Field {
  FieldId id;
  TableId table;
  std::string name;                      // dotted path below the row: "factor.value"; with `[member]` when answered per member
  std::vector<std::string> json_path;    // keys below the row's object (or below the dossier's root): {"factor", "value"}
  Type type;                             // kTruth, kNumber, kDate, kText, kMember, kSet, kRow
  std::optional<Number> low, high;       // declared bounds, inclusive, in base units
  bool optional = false;                 // may be missing without the form being incomplete; missing is unknown all the same
  Text label;
  std::vector<std::string> clauses;
  std::optional<values::UnitExpression> printed_unit;  // `number in km`: the form prints the unit, a bare number is accepted
  values::UnitExpression display_unit;   // the unit the field was declared with: for messages
  PatternId pattern;                     // of a text that is a structured code
  std::vector<FieldId> taken;            // what is taken from its code
  std::optional<TakenFromCode> from_code;   // set: no cell of its own; `json_path` is that of the code
};
struct Table {
  TableId id;
  std::string noun;                      // "row"; "dossier" for the root
  Text label;
  std::vector<std::string> json_path;    // keys of the array below the parent row's object: {"inventory"}
  TableId parent;                        // invalid only for the root
  bool records = false;                  // acts: a row that is not there did not happen
  std::vector<FieldId> key;              // identifies a row in findings and references; may be empty
  std::vector<FieldId> fields;
};

// Table 0 is the root: one row, the dossier itself.
struct Schema {
  std::vector<List> lists;
  std::vector<Table> tables;
  std::vector<Field> fields;
  std::vector<values::CodePattern> patterns;
  foundation::SymbolTable symbols;       // of members and of texts in the rules
  values::DimensionTable dimensions;
  values::UnitTable units;

  static constexpr TableId kRoot{std::size_t{0}};
  const List& list(ListId id) const { return lists[id.index]; }
  const Table& table(TableId id) const { return tables[id.index]; }
  const Field& field(FieldId id) const { return fields[id.index]; }
  const values::CodePattern& pattern(PatternId id) const { return patterns[id.index]; }
};

}  // namespace footrule::schema
