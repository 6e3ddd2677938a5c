// The digits of numbers as nearly all are written: without sign or exponent, at most 18 of them. Eight at once, in one word and without a
// loop whose end nobody can foresee.
#pragma once

#include <bit>

#include "dossier/text/bytes.h"
#include "foundation/number.h"

namespace footrule::dossier {

struct PlainDigits { std::int64_t value = 0; std::uint32_t decimals = 0; };

// Byte by byte, whatever there is. False if it is no number of this form.
inline bool TakeDigitsOneByOne(std::string_view raw, PlainDigits* digits) {
  constexpr std::size_t kLongest = 19, kNowhere = ~std::size_t{0};   // with a point
  if (raw.size() > kLongest) return false;
  std::size_t point = kNowhere;
  std::int64_t value = 0;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const unsigned digit = static_cast<unsigned char>(raw[at]) - unsigned{'0'};
    if (digit <= 9) value = value * 10 + digit;
    else if (raw[at] == '.' && point == kNowhere) point = at;
    else return false;
  }
  if (point == kNowhere ? raw.size() == kLongest : point == 0 || point + 1 == raw.size()) return false;
  *digits = {value, point == kNowhere ? 0 : static_cast<std::uint32_t>(raw.size() - point - 1)};
  return true;
}

inline constexpr std::uint64_t kOnes = 0x0101010101010101u;

// Nonzero if a byte of `word` is a point; the lowest bit that is set is then the highest of the first such byte.
inline std::uint64_t FindPoint(std::uint64_t word) {
  const std::uint64_t differs = word ^ ('.' * kOnes);
  return (differs - kOnes) & ~differs & (0x80 * kOnes);
}

// The first `size` bytes of a word (1 to 8), behind zeros that make them eight.
inline std::uint64_t BehindZeros(std::uint64_t word, std::uint32_t size) {
  const std::uint32_t missing = 64 - 8 * size;   // bits
  return word << missing | (('0' * kOnes) & ((std::uint64_t{1} << missing) - 1));
}

// The number that eight digits are, the first in the lowest byte. False if one of them is none.
inline bool TakeEightDigits(std::uint64_t word, std::int64_t* value) {
  if (((word & 0xF0 * kOnes) | ((word + 0x06 * kOnes) & 0xF0 * kOnes) >> 4) != 0x33 * kOnes) return false;
  word = (word & 0x0F * kOnes) * 2561 >> 8;                    // pairs of digits,
  word = (word & 0x00FF00FF00FF00FFu) * 6553601 >> 16;         // pairs of pairs,
  *value = static_cast<std::int64_t>((word & 0x0000FFFF0000FFFFu) * 42949672960001u >> 32);   // and of those
  return true;
}

// At most eight bytes: the point is taken out, so that they are one row of digits.
[[gnu::always_inline]] inline bool TakeShortDigits(std::string_view raw, PlainDigits* digits) {
  auto size = static_cast<std::uint32_t>(raw.size());
  std::uint64_t word = LoadWord(raw.data()) & kWordMasks[size].word[0];
  digits->decimals = 0;
  if (const std::uint64_t points = FindPoint(word); points != 0) {
    const auto bits = static_cast<std::uint32_t>(std::countr_zero(points)) & ~7u;   // before the point
    const std::uint64_t before = (std::uint64_t{1} << bits) - 1;
    word = (word & before) | (word >> 8 & ~before);
    --size;
    digits->decimals = size - bits / 8;
    if (bits == 0 || digits->decimals == 0) return false;
  }
  return TakeEightDigits(BehindZeros(word, size), &digits->value);
}

// More than eight bytes: at most seven digits before the point and at most eight behind it; anything else byte by byte.
inline bool TakeLongDigits(std::string_view raw, PlainDigits* digits) {
  const std::uint64_t word = LoadWord(raw.data());
  const std::uint64_t points = FindPoint(word);
  const auto before = static_cast<std::uint32_t>(std::countr_zero(points)) / 8;
  const std::uint32_t decimals = static_cast<std::uint32_t>(raw.size()) - before - 1;
  if (points == 0 || before == 0 || decimals > 8) return TakeDigitsOneByOne(raw, digits);
  std::int64_t whole = 0, fraction = 0;
  if (!TakeEightDigits(BehindZeros(word, before), &whole)) return false;
  if (!TakeEightDigits(BehindZeros(LoadWord(raw.data() + before + 1), decimals), &fraction)) return false;
  *digits = {whole * foundation::Number::kPowersOfTen[decimals] + fraction, decimals};
  return true;
}

// A score, `2.5`; false for anything else.
[[gnu::always_inline]] inline bool TakeScore(std::string_view raw, PlainDigits* digits) {
  const unsigned whole = static_cast<unsigned char>(raw[0]) - unsigned{'0'}, tenths = static_cast<unsigned char>(raw[2]) - unsigned{'0'};
  if (raw.size() != 3 || raw[1] != '.' || whole > 9 || tenths > 9) return false;
  *digits = {static_cast<std::int64_t>(10 * whole + tenths), 1};
  return true;
}

// A JSON number of this form; `raw` is not empty, and has eight bytes behind it that may be looked at.
[[gnu::always_inline]] inline bool TakeDigits(std::string_view raw, PlainDigits* digits) {
  if (TakeScore(raw, digits)) return true;
  if (raw[0] == '0' && raw.size() > 1 && raw[1] != '.') return false;
  if constexpr (std::endian::native != std::endian::little) return TakeDigitsOneByOne(raw, digits);
  return raw.size() <= 8 ? TakeShortDigits(raw, digits) : TakeLongDigits(raw, digits);
}

}  // namespace footrule::dossier
