// The keys of one kind of object, as they come: which slot a key belongs to, and whether it came before in the same object.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dossier/layout/layout.h"
#include "dossier/reading.h"
#include "dossier/walk/tokens.h"

namespace footrule::dossier {

class Keys {
 public:
  // A slot as the walk meets it.
  struct Step {
    Sought quoted;                         // the key as it mostly stands in the text, with its quotes and colon; empty if it needs escapes
    Usual usual = Usual::kCareful;         // as its slot's
    std::uint32_t index = 0;
    const Sink* sink = nullptr;            // of a field
    Step* next = nullptr;                  // the key that followed it when it came last; null: none ever did
    std::uint64_t object_number = 0;       // of the last object that had it
    std::uint32_t begin = 0;               // its key there
  };

  // `sinks`: by FieldId.
  Keys(const ObjectLayout& object, const std::vector<Sink>& sinks) : object_(&object) {
    for (const Slot& slot : object.slots)
      steps_.push_back({Sought(Quoted(slot.key)), slot.usual, slot.index, slot.kind == SlotKind::kField ? &sinks[slot.index] : nullptr});
    for (std::size_t i = 0; i + 1 < steps_.size(); ++i) steps_[i].next = &steps_[i + 1];
    before_first_.next = steps_.empty() ? nullptr : steps_.data();
  }
  Keys(Keys&&) = delete;   // steps lead to each other, and to the one before the first

  const ObjectLayout& layout() const { return *object_; }
  void BeginObject() {
    ++object_number_;
    last_ = &before_first_;
  }

  // Rows are mostly written alike: the key that followed `last` in the object before, if it stands next, with its colon, and did not come in this
  // object. Else null.
  [[gnu::always_inline]] Step* Expected(const Step* last, const Tokens& tokens) const {
    Step* const step = last->next;
    return step && step->object_number != object_number_ && tokens.Stands(step->quoted) ? step : nullptr;
  }
  Step* last() const { return last_; }
  // Bytes of its key in quotes.
  static std::uint32_t KeySize(const Step& step) { return static_cast<std::uint32_t>(step.quoted.size() - 1); }
  std::uint32_t SlotOf(const Step& step) const { return static_cast<std::uint32_t>(&step - steps_.data()); }

  // Notes that the expected slot came. Of several one after the other only the last need be noted as that, with NoteLast.
  [[gnu::always_inline]] void NoteExpected(Step& step, std::uint32_t begin) {
    step.object_number = object_number_;
    step.begin = begin;
  }
  void NoteLast(Step* step) { last_ = step; }
  // Notes that `slot` came with a key at `begin`; where that began which came before in this object, null if none did.
  const std::uint32_t* Note(std::uint32_t slot, std::uint32_t begin) {
    Step& step = steps_[slot];
    last_->next = &step;
    last_ = &step;
    if (step.object_number == object_number_) return &step.begin;
    step.object_number = object_number_;
    step.begin = begin;
    return nullptr;
  }

 private:
  static std::string Quoted(const std::string& key) {
    return key.find_first_of("\"\\") == std::string::npos ? '"' + key + "\":" : std::string();
  }

  const ObjectLayout* object_;
  std::uint64_t object_number_ = 0;
  std::vector<Step> steps_;          // by slot
  Step before_first_ = {Sought({})};
  Step* last_ = &before_first_;
};

}  // namespace footrule::dossier
