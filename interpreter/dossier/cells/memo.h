// Texts that come again and again in one column ("production", "kWh"), with what they were found to mean: a small table per field, asked
// before anything is decoded, normalised or looked up. A text pushes out another of the same place; nothing is ever wrong for it.
#pragma once

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
  const Meaning* Find(std::string_view text, Fingerprint print) const {
    if (entries_.empty()) return nullptr;
    const Entry& entry = entries_[PlaceOf(print)];
    return entry.age == age_ && AreAlike(print, text.data(), entry.print, entry.first) ? &entry.meaning : nullptr;
  }
  // The same for a text that goes sooner; for meanings that nothing changes.
  void KeepCopy(std::string_view text, Meaning meaning) {
    if (copies_.size() == kMost) Forget();
    Keep(copies_.emplace_back(text), meaning);
  }
  // `text` must stay until Forget.
  void Keep(std::string_view text, Meaning meaning) {
    const Fingerprint print = FingerprintOf(text);
    if (entries_.empty()) Resize(kFewest);
    else if (++kept_ > entries_.size() / 2 && entries_.size() < kMost) Grow();
    entries_[PlaceOf(print)] = {print, text.data(), meaning, age_};
  }
  void Forget() {
    ++age_;
    copies_.clear();
  }

 private:
  static constexpr std::size_t kFewest = 16, kMost = 1024;   // powers of two
  struct Entry { Fingerprint print; const char* first = nullptr; Meaning meaning{}; std::uint64_t age = 0; };

  std::size_t PlaceOf(const Fingerprint& print) const {
    const std::uint64_t mixed = (print.head ^ print.tail >> 3 ^ print.size) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(mixed >> 40) & mask_;
  }
  void Resize(std::size_t size) {
    entries_.assign(size, {});
    mask_ = size - 1;
  }
  void Grow() {
    const std::vector<Entry> old = std::move(entries_);
    Resize(4 * old.size());
    kept_ = 0;
    for (const Entry& entry : old)
      if (entry.age == age_) entries_[PlaceOf(entry.print)] = entry;
  }

  std::vector<Entry> entries_;
  std::size_t mask_ = 0;
  std::size_t kept_ = 0;              // since the table has this size
  std::deque<std::string> copies_;
  std::uint64_t age_ = 1;
};

}  // namespace footrule::dossier
