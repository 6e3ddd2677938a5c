// Short texts compared a word at a time.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace footrule::dossier {

inline std::uint64_t LoadWord(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// By number of bytes: a word of which so many count.
inline const std::array<std::uint64_t, 9> kWordMasks = [] {
  std::array<std::uint64_t, 9> masks{};
  for (std::size_t size = 1; size <= 8; ++size) std::memset(&masks[size], 0xFF, size);
  return masks;
}();

// Size, and the first and the last eight bytes (of a shorter text: both times all of it). Texts of at most 16 bytes are alike if these are.
struct Fingerprint {
  std::uint64_t head = 0, tail = 0;
  std::size_t size = 0;
};

// For a text with eight bytes behind it that may be looked at.
inline Fingerprint FingerprintOfPadded(std::string_view text) {
  const std::size_t size = text.size();
  if (size >= 8) return {LoadWord(text.data()), LoadWord(text.data() + size - 8), size};
  const std::uint64_t word = LoadWord(text.data()) & kWordMasks[size];
  return {word, word, size};
}

inline Fingerprint FingerprintOf(std::string_view text) {
  if (text.size() >= 8) return FingerprintOfPadded(text);
  std::array<char, 8> bytes{};
  if (!text.empty()) std::memcpy(bytes.data(), text.data(), text.size());
  const std::uint64_t word = LoadWord(bytes.data());
  return {word, word, text.size()};
}

// Whether two texts with these fingerprints are alike; `a` and `b` stand at their first bytes.
inline bool AreAlike(const Fingerprint& print_a, const char* a, const Fingerprint& print_b, const char* b) {
  if ((print_a.head ^ print_b.head) | (print_a.tail ^ print_b.tail) | (print_a.size ^ print_b.size)) return false;
  for (std::size_t at = 8; at + 8 < print_a.size; at += 8)
    if (LoadWord(a + at) != LoadWord(b + at)) return false;
  return true;
}

}  // namespace footrule::dossier
