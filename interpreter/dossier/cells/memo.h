// Texts that come again and again in one column ("production", "kWh"), with what they were found to mean: a small table per field, asked
// before anything is decoded, normalised or looked up. A text pushes out another of the same place; nothing is ever wrong for it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace footrule::dossier {

template <class Meaning>
class Memo {
 public:
  // nullptr if `text` is not remembered.
  const Meaning* Find(std::string_view text) const {
    const Entry& entry = entries_[PlaceOf(text)];
    return entry.age == age_ && entry.text == text ? &entry.meaning : nullptr;
  }
  // `text` must stay until Forget.
  void Keep(std::string_view text, Meaning meaning) { entries_[PlaceOf(text)] = {text, meaning, age_}; }
  void Forget() { ++age_; }

 private:
  static constexpr std::size_t kPlaces = 64;
  struct Entry { std::string_view text; Meaning meaning{}; std::uint64_t age = 0; };
  static std::size_t PlaceOf(std::string_view text) {
    if (text.empty()) return 0;
    const auto byte = [text](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(text[at])); };
    return (text.size() + 5 * byte(text.size() / 4) + 17 * byte(text.size() / 2) + 31 * byte(text.size() - 1 - text.size() / 4)) % kPlaces;
  }
  std::array<Entry, kPlaces> entries_{};
  std::uint64_t age_ = 1;
};

}  // namespace footrule::dossier
