// The schema as a reader of JSON meets it: for each object that may come, which keys it may have and what each of them holds.
//
// In: Schema. Out: Layout, built once and shared by all dossiers of the schema. Reads nothing itself.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/schema.h"

namespace footrule::dossier {

enum class SlotKind : std::uint8_t { kField, kObject, kTable };

// What nearly always stands behind a key: a cell of one kind (cells/usual.h; a number in base units or in a printed unit that is none), or a
// record; kCareful: nothing that is worth a way of its own.
enum class Usual : std::uint8_t { kCareful, kSymbol, kNumber, kQuantity, kRecord };

// One key of an object. `index` is a FieldId, an index into Layout::objects, or a TableId.
struct Slot {
  std::string key;
  SlotKind kind{};
  std::uint32_t index = 0;
  Usual usual = Usual::kCareful;
};

// An object in the text: a row (the dossier is the row of the root table), or a record nested in one.
struct ObjectLayout {
  schema::TableId table;
  std::vector<std::string> path;                          // keys from the row's object down to this one
  std::vector<Slot> slots;
  std::unordered_map<std::string_view, std::uint32_t> by_key;   // keys, and labels of members where a field is answered per member

  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  std::uint32_t Find(std::string_view key) const;
};

// What the reader asks about a field for every cell.
struct FieldLayout {
  bool has_open = false;            // its dimension holds an open base ...
  values::BaseId open;
  int open_exponent = 0;            // +1 or -1
  values::Dimension rest;           // ... times this
  // Whole numbers between which a value that is not negative surely lies within the declared bounds; none if low > high.
  std::int64_t surely_low = 0, surely_high = kGreatestSure;
  static constexpr std::int64_t kGreatestSure = 4'000'000'000;
};

struct TableLayout {
  std::uint32_t object = 0;                     // of its rows
  std::size_t cells = 0;                        // of one row
  std::vector<schema::FieldId> sets;            // fields that are sets
  std::vector<schema::TableId> children;        // tables nested in its rows
  bool has_open = false;                        // some field has an open dimension
};

// Lets maps of texts be asked with a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Value>
using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// Member texts of a list in normal form: names and both labels.
using MemberTexts = ByText<foundation::SymbolId>;

struct Layout {
  explicit Layout(const schema::Schema& schema);
  Layout(const Layout&) = delete;               // by_key points into slots, and into the schema's labels
  Layout& operator=(const Layout&) = delete;

  const schema::Schema& schema;
  std::vector<ObjectLayout> objects;
  std::vector<TableLayout> tables;              // by TableId
  std::vector<FieldLayout> fields;              // by FieldId
  std::vector<MemberTexts> lists;               // by ListId
  MemberTexts rule_texts;                       // texts of the rules that are not in normal form themselves: what a cell's text finds them by
};

}  // namespace footrule::dossier
