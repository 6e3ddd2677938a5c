// Texts that come again and again in one column ("production", "kWh"), with what they were found to mean: a small table per field, asked
// before anything is decoded, normalised or looked up. A text pushes out another of the same place; nothing is ever wrong for it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dossier/text/bytes.h"

namespace footrule::dossier {

template <class Meaning>
class Memo {
 public:
  // nullptr if `text` is not remembered.
  const Meaning* Find(std::string_view text) const {
    if (entries_.empty()) return nullptr;
    const Fingerprint print = FingerprintOf(text);
    const Entry& entry = entries_[PlaceOf(print)];
    return entry.age == age_ && entry.print == print && AreAlike(print, entry.text, text) ? &entry.meaning : nullptr;
  }
  // `text` must stay until Forget.
  void Keep(std::string_view text, Meaning meaning) {
    const Fingerprint print = FingerprintOf(text);
    if (entries_.empty()) entries_.resize(kFewest);
    else if (entries_[PlaceOf(print)].age == age_ && entries_.size() < kMost) Grow();
    entries_[PlaceOf(print)] = {text, print, meaning, age_};
  }
  void Forget() { ++age_; }

 private:
  static constexpr std::size_t kFewest = 16, kMost = 1024;   // powers of two
  struct Entry { std::string_view text; Fingerprint print; Meaning meaning{}; std::uint64_t age = 0; };

  std::size_t PlaceOf(const Fingerprint& print) const {
    const std::uint64_t mixed = (print.head * 0x9E3779B97F4A7C15u) ^ ((print.tail + print.size) * 0xC2B2AE3D27D4EB4Fu);
    return static_cast<std::size_t>((mixed ^ mixed >> 29) * 0xBF58476D1CE4E5B9u >> 54) & (entries_.size() - 1);
  }
  void Grow() {
    std::vector<Entry> old(4 * entries_.size());
    old.swap(entries_);
    for (const Entry& entry : old)
      if (entry.age == age_) entries_[PlaceOf(entry.print)] = entry;
  }

  std::vector<Entry> entries_;
  std::uint64_t age_ = 1;
};

}  // namespace footrule::dossier
