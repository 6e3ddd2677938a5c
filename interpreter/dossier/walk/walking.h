// One walk over one text, split over the files of this folder by what is met: objects, tables, cells, what nobody reads. Private to walk/.
#pragma once

#include <memory>
#include <vector>

#include "dossier/reading.h"
#include "dossier/walk/keys.h"
#include "dossier/walk/rows.h"
#include "dossier/walk/tokens.h"
#include "dossier/walk/walk.h"

namespace footrule::dossier {

// Bytes of a key, quotes included.
struct KeyPlace { std::uint32_t begin = 0, end = 0; };

// A key as it came. `slot` is kNone where the object has no such key.
struct Key {
  KeyPlace place;
  std::uint32_t slot = ObjectLayout::kNone;
};

// An object that is being read (of the layout), and the row it belongs to.
struct ObjectPlace { std::uint32_t object = 0; std::uint32_t row = 0; };

// Every member function that returns bool: false if the text turned out to be broken, or too much (too_many_ says so).
// Objects and arrays are walked from behind their first bracket.
class Walking {
 public:
  Walking(Reading& reading, std::string_view text, Tokens tokens, std::vector<std::unique_ptr<Keys>>& keys)
      : reading_(reading), rows_(reading), text_(text), tokens_(tokens), keys_(keys) {}
  WalkResult Run();
  // Takes back what was read; where its last row began.
  std::uint32_t WithdrawAll() { return rows_.WithdrawAll(); }

 private:
  // ---- walk.cpp: tokens ----
  // The value that stands next: what kind it is; a scalar is checked but for its escapes. Moves behind it, or behind its first bracket.
  bool Take(Token& token);
  // The same for a key and its colon.
  bool TakeKey(Key& key);
  // What stands between the quotes of a key.
  std::string_view Body(const Key& key) const { return text_.substr(key.place.begin + 1, key.place.end - key.place.begin - 2); }
  // The key's text without quotes and escapes; nullopt if its escapes are broken.
  std::optional<std::string> TextOf(const Key& key) const;
  // Goes one bracket deeper; false if that is too deep. Calls `each` before every element up to the bracket that closes, and moves behind it.
  template <class Each>
  bool Inside(char closing, Each&& each);

  // ---- objects.cpp ----
  bool Object(ObjectPlace place);
  bool Member(ObjectPlace place);
  bool FindSlot(const Keys& keys, Key& key) const;
  // Members as usual, one after the other: the key the expected one, the cell read in one go, or a record. `some` is left false, and nothing done,
  // if the first is anything else; stops before the comma behind which one is.
  bool UsualMembers(Keys& keys, std::uint32_t row, bool* some);
  bool Record(const Token& token, const Slot& slot, ObjectPlace place);
  void Withdraw(const Slot& slot, std::uint32_t row);
  void ReportUnknown(const Key& key, ObjectPlace place);
  void ReportDoubled(const Key& key, std::uint32_t first, ObjectPlace place);
  std::string PointerTo(ObjectPlace place, std::string_view key) const;

  // ---- tables.cpp ----
  bool Table(const Token& token, schema::TableId table, std::uint32_t parent);
  bool Row(const Token& token, schema::TableId table, std::uint32_t parent, std::size_t* no_rows);
  void ReportTable(Code code, const Token& token, schema::TableId table, std::string pointer);
  std::string PointerTo(schema::TableId table, std::uint32_t parent) const;

  // ---- cells.cpp ----
  bool ReadCell(const Token& token, schema::FieldId field, std::uint32_t row);
  bool Set(const Cell& cell);
  bool Quantity(const Cell& cell, bool* present);
  bool QuantityPart(const Cell& cell, Token parts[2], bool* believed);

  // ---- skip.cpp ----
  // Reads a value that was taken to its end without using it; its texts and numbers are checked all the same.
  bool Skip(const Token& token);

  Reading& reading_;
  Rows rows_;
  std::string_view text_;
  Tokens tokens_;
  std::vector<std::unique_ptr<Keys>>& keys_;   // by object of the layout
  std::size_t depth_ = 0;
  std::uint32_t end_ = 0;     // behind what was read last
  bool too_many_ = false;
};

template <class Each>
bool Walking::Inside(char closing, Each&& each) {
  if (++depth_ > reading_.limits.depth) return false;
  for (bool more = tokens_.first() != closing; more; tokens_.Advance()) {
    if (!each()) return false;
    const char behind = tokens_.first();
    if (behind == closing) break;
    if (behind != ',') return false;
  }
  --depth_;
  end_ = tokens_.begin() + 1;
  tokens_.Advance();
  return true;
}

}  // namespace footrule::dossier
