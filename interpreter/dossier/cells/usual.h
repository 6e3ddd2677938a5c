// Cells as nearly all of them are written: a member or text that came before in its column, a number of few digits within its bounds. They
// are read in one go; whatever looks different is left to the readers of cell.h, which begin anew and say what is wrong.
//
// Written out to the byte, because for every other purpose there is time: this and the walk from key to key is what bulk judging mostly does.
#pragma once

#include <bit>

#include "dossier/reading.h"

namespace footrule::dossier {

struct PlainDigits { std::int64_t value = 0; std::uint32_t decimals = 0; };

// A JSON number of at most 18 digits without a sign or an exponent, byte by byte. False if it is anything else.
inline bool TakeLongDigits(std::string_view raw, PlainDigits* digits) {
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

// The same for at most eight bytes, all in one word and without a loop whose end nobody can foresee.
inline bool TakeShortDigits(std::string_view raw, PlainDigits* digits) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u, kHighBits = 0x8080808080808080u, kZeros = 0x3030303030303030u;
  std::uint64_t word = LoadWord(raw.data()) & kWordMasks[raw.size()];
  auto size = static_cast<std::uint32_t>(raw.size());
  std::uint32_t decimals = 0;
  const std::uint64_t differs = word ^ ('.' * kOnes);
  if (const std::uint64_t points = (differs - kOnes) & ~differs & kHighBits; points != 0) {
    const auto at = static_cast<std::uint32_t>(std::countr_zero(points)) & ~7u;   // bits before the first point
    const std::uint64_t before = (std::uint64_t{1} << at) - 1;
    word = (word & before) | (word >> 8 & ~before);
    --size;
    decimals = size - at / 8;
    if (at == 0 || decimals == 0) return false;
  }
  const std::uint32_t missing = 64 - 8 * size;   // bits of digits before the first: zeros
  word = missing == 0 ? word : word << missing | (kZeros & ((std::uint64_t{1} << missing) - 1));
  if (((word & 0xF0 * kOnes) | ((word + 0x06 * kOnes) & 0xF0 * kOnes) >> 4) != 0x33 * kOnes) return false;
  // Pairs of digits, then of pairs, then of those.
  word = (word & 0x0F * kOnes) * 2561 >> 8;
  word = (word & 0x00FF00FF00FF00FFu) * 6553601 >> 16;
  word = (word & 0x0000FFFF0000FFFFu) * 42949672960001u >> 32;
  *digits = {static_cast<std::int64_t>(word), decimals};
  return true;
}

inline bool TakeDigits(std::string_view raw, PlainDigits* digits) {
  if (raw[0] == '0' && raw.size() > 1 && raw[1] != '.') return false;
  const bool is_short = std::endian::native == std::endian::little && raw.size() <= 8;
  return is_short ? TakeShortDigits(raw, digits) : TakeLongDigits(raw, digits);
}

// All: `raw` is all of the scalar that stands next, not yet checked, with bytes behind it that may be looked at.
inline bool ReadUsualSymbol(const Sink& sink, std::uint32_t row, std::string_view raw) {
  const foundation::SymbolId* known = sink.memo->Find(raw, FingerprintOfPadded(raw));
  if (!known) return false;
  sink.symbols[row] = *known;
  sink.state[row] = values::State::kKnown;
  return true;
}

// In a unit other than the base unit the bounds are compared in full.
inline bool ReadUsualQuantity(const Sink& sink, const schema::Field& field, std::uint32_t row, PlainDigits digits) {
  foundation::Number value = foundation::Number::FromDigits(digits.value, digits.decimals) * sink.printed->factor;
  if ((field.low && value < *field.low) || (field.high && value > *field.high)) return false;
  sink.numbers[row] = std::move(value);
  return true;
}

inline bool ReadUsualNumber(const Sink& sink, const schema::Field& field, std::uint32_t row, std::string_view raw) {
  constexpr std::uint32_t kMostDecimals = 9;   // so that a bound times their power of ten fits 64 bits
  PlainDigits digits;
  if (!sink.printed || !TakeDigits(raw, &digits) || digits.decimals > kMostDecimals) return false;
  if (sink.printed->is_base) {
    const std::int64_t power = foundation::Number::kPowersOfTen[digits.decimals];
    if (digits.value < sink.surely_low * power || digits.value > sink.surely_high * power) return false;
    sink.numbers[row].SetDigits(digits.value, digits.decimals);
  } else if (!ReadUsualQuantity(sink, field, row, digits)) {
    return false;
  }
  sink.state[row] = values::State::kKnown;
  sink.decimals[row] = static_cast<std::uint8_t>(digits.decimals);
  sink.units[row] = sink.printed->unit;
  return true;
}

}  // namespace footrule::dossier
