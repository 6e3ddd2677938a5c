#include "foundation/symbols.h"

namespace footrule::foundation {

SymbolTable::SymbolTable(const SymbolTable* base) : base_(base), first_(base ? base->size() : 0) {}

SymbolTable::SymbolTable(const SymbolTable& other) : base_(other.base_), first_(other.first_), texts_(other.texts_) {
  for (const std::string& text : texts_) ids_.emplace(text, SymbolId(first_ + ids_.size()));
}

SymbolTable& SymbolTable::operator=(const SymbolTable& other) {
  if (this != &other) *this = SymbolTable(other);
  return *this;
}

SymbolId SymbolTable::Intern(std::string_view text) {
  if (const SymbolId known = Find(text); known.is_valid()) return known;
  const SymbolId id(size());
  ids_.emplace(texts_.emplace_back(text), id);
  return id;
}

SymbolId SymbolTable::Find(std::string_view text) const {
  if (base_) {
    if (const SymbolId known = base_->Find(text); known.is_valid()) return known;
  }
  const auto found = ids_.find(text);
  return found == ids_.end() ? SymbolId() : found->second;
}

std::string_view SymbolTable::text(SymbolId id) const {
  return id.index < first_ ? base_->text(id) : texts_[id.index - first_];
}

std::size_t SymbolTable::size() const { return first_ + texts_.size(); }

}  // namespace footrule::foundation
