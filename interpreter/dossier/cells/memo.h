// Texts that come again and again in one column ("production", "kWh"), with what they were found to mean: a small table per field, asked
// before anything is decoded, normalised or looked up. A text has a place of its own while the table may grow, else two; where both are taken it
// pushes out another. Nothing is ever wrong for it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/text/bytes.h"

namespace footrule::dossier {

template <class Meaning>
class Memo {
 public:
  // nullptr if `text` is not remembered.
  const Meaning* Find(std::string_view text) const { return Find(text, FingerprintOf(text)); }
  [[gnu::always_inline]] const Meaning* Find(std::string_view text, const Fingerprint& print) const {
    const std::size_t place = PlaceOf(print);
    if (Holds(entries_[place], text, print)) return &entries_[place].meaning;
    return Holds(entries_[place ^ 1], text, print) ? &entries_[place ^ 1].meaning : nullptr;
  }
  // The same, but null too for a text that had to take its second place.
  [[gnu::always_inline]] const Meaning* FindAtOnce(std::string_view text, const Fingerprint& print) const {
    const Entry& entry = entries_[PlaceOf(print)];
    return Holds(entry, text, print) ? &entry.meaning : nullptr;
  }
  // `text` must stay until Forget. For a text that is not remembered.
  void Keep(std::string_view text, Meaning meaning) {
    const Fingerprint print = FingerprintOf(text);
    if (entries_.size() < kFewest) Resize(kFewest);
    while (entries_[PlaceOf(print)].age == age_ && entries_.size() < std::min(kMost, kRoom * (living_ + 1))) Grow();
    Put({print, age_, text.data(), meaning});
    ++living_;
  }
  // The same for a text that goes sooner; for meanings that nothing changes.
  void KeepCopy(std::string_view text, Meaning meaning) {
    if (copies_.size() == kMost) Forget();
    Keep(copies_.emplace_back(text), meaning);
  }
  void Forget() {
    ++age_;
    living_ = 0;
    copies_.clear();
  }

 private:
  static constexpr std::size_t kFewest = 16, kMost = 1024;   // powers of two
  static constexpr std::size_t kRoom = 16;                   // places for each text that is remembered, while they last
  // One line of the processor's cache: a text of at most 32 bytes is compared without a look at where it stands.
  struct alignas(64) Entry { Fingerprint print; std::uint32_t age = 0; const char* first = nullptr; Meaning meaning{}; };

  [[gnu::always_inline]] bool Holds(const Entry& entry, std::string_view text, const Fingerprint& print) const {
    return entry.age == age_ && AreAlike(print, text.data(), entry.print, entry.first);
  }
  std::size_t PlaceOf(const Fingerprint& print) const {
    const std::uint64_t mixed = ((print.word[0] + 5 * print.word[1] + 9 * print.word[2]) ^ print.word[3] >> 3 ^ print.size) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(mixed >> 40) & mask_;
  }
  void Put(const Entry& entry) {
    const std::size_t place = PlaceOf(entry.print);
    entries_[entries_[place].age == age_ ? place ^ 1 : place] = entry;
  }
  void Resize(std::size_t size) {
    entries_.assign(size, {});
    mask_ = size - 1;
  }
  void Grow() {
    const std::vector<Entry> old = std::move(entries_);
    Resize(2 * old.size());
    for (const Entry& entry : old)
      if (entry.age == age_) Put(entry);
  }

  std::vector<Entry> entries_ = std::vector<Entry>(2);
  std::size_t mask_ = 0;
  std::size_t living_ = 0;
  std::uint32_t age_ = 1;
  std::deque<std::string> copies_;
};

}  // namespace footrule::dossier
