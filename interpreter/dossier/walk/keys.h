// The keys of one kind of object, as they come: which slot a key belongs to, and whether it came before in the same object.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dossier/layout/layout.h"
#include "dossier/walk/tokens.h"

namespace footrule::dossier {

// Bytes of a key as first written, quotes included.
struct KeyPlace { std::uint32_t begin = 0, end = 0; };

class Keys {
 public:
  explicit Keys(const ObjectLayout& object) : object_(&object), slots_(object.slots.size()), after_(object.slots.size() + 1) {
    for (std::uint32_t i = 0; i < after_.size(); ++i) after_[i] = i;
  }

  const ObjectLayout& layout() const { return *object_; }
  void BeginObject() {
    ++object_number_;
    last_ = 0;
  }

  // Rows are mostly written alike: moves behind the key and its colon if the key is the one that followed the last one in the object before,
  // and is its slot. Else kNone.
  std::uint32_t TakeExpected(Tokens& tokens, KeyPlace* place) const {
    const std::uint32_t guess = after_[last_];
    if (guess >= object_->slots.size()) return ObjectLayout::kNone;
    const std::string& quoted = object_->slots[guess].quoted;
    if (!tokens.StandsWithColon(quoted)) return ObjectLayout::kNone;
    *place = {tokens.begin(), tokens.begin() + static_cast<std::uint32_t>(quoted.size())};
    tokens.Advance();
    tokens.Advance();
    return guess;
  }

  // Notes that `slot` came; its first place if it came before in this object, else nullptr.
  const KeyPlace* Note(std::uint32_t slot, KeyPlace place) {
    after_[last_] = slot;
    last_ = slot + 1;
    Seen& seen = slots_[slot];
    if (seen.object_number == object_number_) return &seen.place;
    seen = {object_number_, place};
    return nullptr;
  }

 private:
  struct Seen { std::uint64_t object_number = 0; KeyPlace place; };
  const ObjectLayout* object_;
  std::uint64_t object_number_ = 0;
  std::vector<Seen> slots_;
  std::vector<std::uint32_t> after_;   // by slot + 1 (0: the beginning): the slot that followed
  std::uint32_t last_ = 0;
};

}  // namespace footrule::dossier
