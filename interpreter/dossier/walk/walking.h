// One walk over one text, split over the files of this folder by what is met: objects, tables, cells, what nobody reads.
// Private to walk/: the only place that knows simdjson.
#pragma once

#include <simdjson.h>

#include "dossier/reading.h"
#include "dossier/walk/keys.h"
#include "dossier/walk/rows.h"
#include "dossier/walk/walk.h"

namespace footrule::dossier {

namespace od = simdjson::ondemand;

// A key as it came. `slot` is kNone where the object has no such key.
struct Key {
  std::string_view raw;      // without quotes, escapes still in it
  std::uint32_t begin = 0;   // of its quote
  std::uint32_t slot = ObjectLayout::kNone;
  KeyPlace place() const { return {begin, begin + static_cast<std::uint32_t>(raw.size()) + 2}; }
};

// An object that is being read (of the layout), and the row it belongs to.
struct ObjectPlace { std::uint32_t object = 0; std::uint32_t row = 0; };

// Every member function that returns bool: false if the text turned out to be broken, or too much (too_many_ says so).
class Walking {
 public:
  Walking(Reading& reading, std::string_view text, std::vector<Keys>& keys) : reading_(reading), rows_(reading), text_(text), keys_(keys) {}
  WalkResult Run(od::parser& parser, std::size_t allocated);
  // Takes back what was read; where its last row began.
  std::uint32_t WithdrawAll() { return rows_.WithdrawAll(); }

 private:
  // ---- walk.cpp: tokens ----
  bool Look(od::value& value, Token& token) const;
  // The key's text without quotes and escapes; nullopt if its escapes are broken.
  std::optional<std::string> TextOf(const Key& key) const;
  // Raw text and place of a key; `length` is known where it was guessed.
  Key RawKey(od::field& field, std::size_t length) const;
  std::string_view From(const od::field& field) const;
  // One bracket deeper or higher. `end_` moves behind the bracket.
  bool Open(const Token& token);
  void Close();

  // ---- objects.cpp ----
  bool Object(od::object& object, ObjectPlace place);
  bool Member(od::field& field, ObjectPlace place);
  bool KeyOf(od::field& field, Keys& keys, Key& key) const;
  bool Record(od::value& value, const Token& token, const Slot& slot, ObjectPlace place);
  void Withdraw(const Slot& slot, std::uint32_t row);
  void ReportUnknown(const Key& key, ObjectPlace place);
  void ReportDoubled(const Key& key, KeyPlace first, ObjectPlace place);
  std::string PointerTo(ObjectPlace place, std::string_view key) const;

  // ---- tables.cpp ----
  bool Table(od::value& value, const Token& token, schema::TableId table, std::uint32_t parent);
  bool Elements(od::array& array, schema::TableId table, std::uint32_t parent);
  bool Row(od::value& value, const Token& token, schema::TableId table, std::uint32_t parent, std::size_t* no_rows);
  void ReportTable(Code code, const Token& token, schema::TableId table, std::string pointer);
  std::string PointerTo(schema::TableId table, std::uint32_t parent) const;

  // ---- cells.cpp ----
  bool ReadCell(od::value& value, const Token& token, schema::FieldId field, std::uint32_t row);
  bool Set(od::value& value, const Token& token, const Cell& cell);
  bool Quantity(od::value& value, const Token& token, const Cell& cell, bool* present);
  bool QuantityPart(od::field& field, const Cell& cell, Token parts[2], bool* believed);

  // ---- skip.cpp ----
  // Reads a value to its end without using it; its texts and numbers are checked all the same.
  bool Skip(od::value& value, const Token& token);
  // Takes a scalar; of a text's escapes it knows nothing yet.
  bool Take(od::value& value, const Token& token);
  bool SkipObject(od::value& value, const Token& token);
  bool SkipArray(od::value& value, const Token& token);

  Reading& reading_;
  Rows rows_;
  std::string_view text_;
  std::vector<Keys>& keys_;
  std::size_t depth_ = 0;
  std::uint32_t end_ = 0;     // behind what was read last
  bool too_many_ = false;
};

}  // namespace footrule::dossier
