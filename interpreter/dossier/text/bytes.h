// Short texts compared a word at a time.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace footrule::dossier {

inline std::uint64_t LoadWord(const char* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// Four words, of which the first `size` bytes count: by size.
struct WordMasks { std::uint64_t word[4]; };
inline const std::array<WordMasks, 33> kWordMasks = [] {
  std::array<WordMasks, 33> masks{};
  for (std::size_t size = 1; size <= 32; ++size) std::memset(&masks[size], 0xFF, size);
  return masks;
}();

// The size of a text and all of it, if it has at most 32 bytes; else its first 32. Computed without a branch: texts of one column differ in length, and
// nobody can foresee how.
struct Fingerprint {
  std::uint64_t word[4] = {};
  std::uint32_t size = 0;
};

// For a text with 32 bytes behind it that may be looked at.
[[gnu::always_inline]] inline Fingerprint FingerprintOfPadded(std::string_view text) {
  const WordMasks& counted = kWordMasks[std::min<std::size_t>(text.size(), 32)];
  return {{LoadWord(text.data()) & counted.word[0], LoadWord(text.data() + 8) & counted.word[1], LoadWord(text.data() + 16) & counted.word[2],
           LoadWord(text.data() + 24) & counted.word[3]},
          static_cast<std::uint32_t>(text.size())};
}

inline Fingerprint FingerprintOf(std::string_view text) {
  std::array<char, 32> bytes{};
  if (!text.empty()) std::memcpy(bytes.data(), text.data(), std::min<std::size_t>(text.size(), 32));
  return FingerprintOfPadded({bytes.data(), text.size()});
}

// Whether two texts with these fingerprints are alike; `a` and `b` stand at their first bytes.
[[gnu::always_inline]] inline bool AreAlike(const Fingerprint& print_a, const char* a, const Fingerprint& print_b, const char* b) {
  if ((print_a.word[0] ^ print_b.word[0]) | (print_a.word[1] ^ print_b.word[1]) | (print_a.word[2] ^ print_b.word[2]) |
      (print_a.word[3] ^ print_b.word[3]) | (print_a.size ^ print_b.size))
    return false;
  return print_a.size <= 32 || std::memcmp(a + 32, b + 32, print_a.size - 32) == 0;
}

// A text that is looked for at a place; most have at most 16 bytes, like keys.
class Sought {
 public:
  // Empty: it stands nowhere.
  explicit Sought(const std::string& text) : is_long_(text.size() > 16), text_(text) {
    const Fingerprint print = FingerprintOf(text);
    const WordMasks& counted = kWordMasks[std::min<std::size_t>(text.size(), 32)];
    for (int i : {0, 1}) word_[i] = print.word[i], counted_[i] = counted.word[i];
    if (text.empty()) word_[0] = 1;
  }
  std::size_t size() const { return text_.size(); }
  // Whether it stands at `padded`, which goes on for `size` bytes at least and has 16 behind that may be looked at.
  [[gnu::always_inline]] bool StandsAt(const char* padded, std::size_t size) const {
    if (((LoadWord(padded) & counted_[0]) ^ word_[0]) | ((LoadWord(padded + 8) & counted_[1]) ^ word_[1])) return false;
    return !is_long_ || (size >= text_.size() && std::memcmp(padded + 16, text_.data() + 16, text_.size() - 16) == 0);
  }

 private:
  std::uint64_t word_[2], counted_[2];
  bool is_long_;
  std::string text_;
};

}  // namespace footrule::dossier
