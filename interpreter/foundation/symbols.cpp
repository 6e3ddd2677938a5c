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
  if (base_) {
    if (const SymbolId known = base_->Find(text); known.is_valid()) return known;
  }
  // Mostly it is new (names of rows): one search finds it or puts it there.
  const SymbolId next(size());
  const auto [found, is_new] = ids_.try_emplace(texts_.emplace_back(text), next);
  if (!is_new) texts_.pop_back();
  return found->second;
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
