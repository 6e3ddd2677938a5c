// Short texts compared a word at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace footrule::dossier {

// Size, and the first and the last bytes: texts of at most 16 bytes are alike if these are.
struct Fingerprint {
  std::uint64_t head = 0, tail = 0;
  std::size_t size = 0;
  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
  static constexpr std::size_t kCovers = 16;
};

template <class Word>
std::uint64_t LoadWord(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

inline Fingerprint FingerprintOf(std::string_view text) {
  const char* first = text.data();
  const std::size_t size = text.size();
  if (size >= 8) return {LoadWord<std::uint64_t>(first), LoadWord<std::uint64_t>(first + size - 8), size};
  if (size >= 4) return {LoadWord<std::uint32_t>(first), LoadWord<std::uint32_t>(first + size - 4), size};
  if (size == 0) return {};
  return {LoadWord<std::uint8_t>(first), LoadWord<std::uint8_t>(first + size / 2) << 8 | LoadWord<std::uint8_t>(first + size - 1), size};
}

// Whether texts with this fingerprint each are alike.
inline bool AreAlike(const Fingerprint& both, std::string_view a, std::string_view b) {
  return both.size <= Fingerprint::kCovers || std::memcmp(a.data() + 8, b.data() + 8, both.size - Fingerprint::kCovers) == 0;
}

}  // namespace footrule::dossier
