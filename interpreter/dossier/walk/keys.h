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
  // A slot as the walk meets it.
  struct Step {
    Fingerprint print;               // of the key with its quotes
    const Slot* slot = nullptr;
    Step* next = nullptr;            // the key that followed it when it came last; null: none ever did
    std::uint64_t object_number = 0; // of the last object that had it
    KeyPlace place;                  // there
  };

  explicit Keys(const ObjectLayout& object) : object_(&object), steps_(object.slots.size()) {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      steps_[i].print = object.slots[i].print;
      steps_[i].slot = &object.slots[i];
      steps_[i].next = i + 1 < steps_.size() ? &steps_[i + 1] : nullptr;
    }
    before_first_.next = steps_.empty() ? nullptr : steps_.data();
  }
  Keys(Keys&&) = delete;   // steps lead to each other, and to the one before the first

  const ObjectLayout& layout() const { return *object_; }
  void BeginObject() {
    ++object_number_;
    last_ = &before_first_;
  }

  // Rows are mostly written alike: the key that followed the last one in the object before, if it stands next, with its colon, and did not come
  // in this object. Else null.
  Step* Expected(const Tokens& tokens) const {
    Step* const step = last_->next;
    if (!step || step->object_number == object_number_ || !tokens.StandsWithColon(step->slot->quoted.data(), step->print)) return nullptr;
    return step;
  }
  std::uint32_t SlotOf(const Step& step) const { return static_cast<std::uint32_t>(&step - steps_.data()); }

  // Notes that a slot came that is the expected one.
  void NoteExpected(Step& step, std::uint32_t begin) {
    step.object_number = object_number_;
    step.place = {begin, begin + static_cast<std::uint32_t>(step.print.size)};
    last_ = &step;
  }
  // Notes that `slot` came; its first place if it came before in this object, else nullptr.
  const KeyPlace* Note(std::uint32_t slot, KeyPlace place) {
    Step& step = steps_[slot];
    last_->next = &step;
    last_ = &step;
    if (step.object_number == object_number_) return &step.place;
    step.object_number = object_number_;
    step.place = place;
    return nullptr;
  }

 private:
  const ObjectLayout* object_;
  std::uint64_t object_number_ = 0;
  std::vector<Step> steps_;          // by slot
  Step before_first_;
  Step* last_ = &before_first_;
};

}  // namespace footrule::dossier
