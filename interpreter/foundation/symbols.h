// Interned texts: one small id per distinct text, so that members of lists and texts of a dossier compare as integers.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "foundation/strong_id.h"

namespace footrule::foundation {

using SymbolId = StrongId<struct SymbolTag>;

// Owns the texts. Ids are dense from 0 in order of first use. A table may stand on a `base` (which must outlive it and
// must not grow meanwhile): ids of the base keep their meaning, new texts are numbered after them. So the symbols of a
// program are shared by all its dossiers and each dossier adds its own.
class SymbolTable {
 public:
  explicit SymbolTable(const SymbolTable* base = nullptr);
  // A copy has its own texts (the views of `ids_` look into them); a move takes them along.
  SymbolTable(const SymbolTable& other);
  SymbolTable& operator=(const SymbolTable& other);
  SymbolTable(SymbolTable&&) = default;
  SymbolTable& operator=(SymbolTable&&) = default;
  // The id of `text`, made if new.
  SymbolId Intern(std::string_view text);
  // The id of `text`, or an invalid id if nobody interned it.
  SymbolId Find(std::string_view text) const;
  // The text of an id of this table or its base. The view lives as long as the table.
  std::string_view text(SymbolId id) const;
  std::size_t size() const;

 private:
  const SymbolTable* base_;
  std::size_t first_;
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, SymbolId> ids_;
};

}  // namespace footrule::foundation
