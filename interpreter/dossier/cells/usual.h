// Cells as nearly all of them are written: a member or text that came before in its column, a number of few digits within its bounds. They
// are read in one go; whatever looks different is left to the readers of cell.h, which begin anew and say what is wrong.
//
// Written out to the byte, because for every other purpose there is time: this and the walk from key to key is what bulk judging mostly does.
#pragma once

#include "dossier/reading.h"

namespace footrule::dossier {

// A JSON number of at most 18 digits without a sign or an exponent. False if it is anything else.
inline bool TakeDigits(std::string_view raw, std::int64_t* digits, std::size_t* decimals) {
  constexpr std::size_t kLongest = 19, kNowhere = ~std::size_t{0};   // with a point
  const char* const text = raw.data();
  const std::size_t size = raw.size();
  if (size > kLongest || (text[0] == '0' && size > 1 && text[1] != '.')) return false;
  std::size_t point = kNowhere;
  std::int64_t value = 0;
  for (std::size_t at = 0; at < size; ++at) {
    const unsigned digit = static_cast<unsigned char>(text[at]) - unsigned{'0'};
    if (digit <= 9) value = value * 10 + digit;
    else if (text[at] == '.' && point == kNowhere) point = at;
    else return false;
  }
  if (point == kNowhere ? size == kLongest : point == 0 || point + 1 == size) return false;
  *digits = value;
  *decimals = point == kNowhere ? 0 : size - point - 1;
  return true;
}

// All: `raw` is all of the scalar that stands next, not yet checked, with bytes behind it that may be looked at.
[[gnu::always_inline]] inline bool ReadUsualSymbol(const Sink& sink, std::uint32_t row, std::string_view raw) {
  const foundation::SymbolId* known = sink.memo->Find(raw, FingerprintOfPadded(raw));
  if (!known) return false;
  sink.symbols[row] = *known;
  sink.state[row] = values::State::kKnown;
  return true;
}

// In a unit other than the base unit the bounds are compared in full.
inline bool ReadUsualQuantity(const Reading& reading, const Sink& sink, std::uint32_t field, std::uint32_t row, std::int64_t digits, unsigned decimals) {
  const schema::Field& declared = reading.schema.fields[field];
  foundation::Number value = foundation::Number::FromDigits(digits, decimals) * sink.printed->factor;
  if ((declared.low && value < *declared.low) || (declared.high && value > *declared.high)) return false;
  sink.numbers[row] = std::move(value);
  return true;
}

[[gnu::always_inline]] inline bool ReadUsualNumber(const Reading& reading, const Sink& sink, std::uint32_t field, std::uint32_t row, std::string_view raw) {
  constexpr std::size_t kMostDecimals = 9;   // so that a bound times their power of ten fits 64 bits
  std::int64_t digits = 0;
  std::size_t places = 0;
  if (!sink.printed || !TakeDigits(raw, &digits, &places) || places > kMostDecimals) return false;
  const auto decimals = static_cast<unsigned>(places);
  if (sink.printed->is_base) {
    const FieldLayout& layout = reading.layout.fields[field];
    const std::int64_t power = foundation::Number::kPowersOfTen[decimals];
    if (digits < layout.surely_low * power || digits > layout.surely_high * power) return false;
    sink.numbers[row].SetDigits(digits, decimals);
  } else if (!ReadUsualQuantity(reading, sink, field, row, digits, decimals)) {
    return false;
  }
  sink.state[row] = values::State::kKnown;
  sink.decimals[row] = static_cast<std::uint8_t>(decimals);
  sink.units[row] = sink.printed->unit;
  return true;
}

}  // namespace footrule::dossier
