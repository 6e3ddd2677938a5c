// Cells as nearly all of them are written: a member or text that came before in its column, a number of few digits within its bounds. They
// are read in one go; whatever looks different is left to the readers of cell.h, which begin anew and say what is wrong.
//
// Written out to the byte, because for every other purpose there is time: this and the walk from key to key is what bulk judging mostly does.
#pragma once

#include "dossier/cells/usual_digits.h"
#include "dossier/reading.h"

namespace footrule::dossier {

// All: `raw` is all of the scalar that stands next, not yet checked, with bytes behind it that may be looked at.
[[gnu::always_inline]] inline bool ReadUsualSymbol(const Sink& sink, std::uint32_t row, std::string_view raw) {
  const Fingerprint print = FingerprintOfPadded(raw);
  const foundation::SymbolId* known = sink.lasting->Find(raw, print);
  if (!known && !(known = sink.passing->Find(raw, print))) return false;
  sink.symbols[row] = *known;
  sink.state[row] = values::State::kKnown;
  return true;
}

// In a unit other than the base unit the bounds are compared in full.
inline bool PutQuantity(const Sink& sink, std::uint32_t row, PlainDigits digits) {
  foundation::Number value = foundation::Number::FromDigits(digits.value, digits.decimals) * sink.printed->factor;
  if ((sink.field->low && value < *sink.field->low) || (sink.field->high && value > *sink.field->high)) return false;
  sink.numbers[row] = std::move(value);
  return true;
}

[[gnu::always_inline]] inline bool PutNumber(const Sink& sink, std::uint32_t row, PlainDigits digits) {
  const std::int64_t power = foundation::Number::kPowersOfTen[digits.decimals];
  if (digits.value < sink.surely_low * power || digits.value > sink.surely_high * power) return false;
  sink.numbers[row].SetDigits(digits.value, digits.decimals);
  return true;
}

[[gnu::always_inline]] inline bool ReadUsualNumber(const Sink& sink, std::uint32_t row, std::string_view raw) {
  constexpr std::uint32_t kMostDecimals = 9;   // so that a bound times their power of ten fits 64 bits
  PlainDigits digits;
  if (!sink.printed || !TakeDigits(raw, &digits) || digits.decimals > kMostDecimals) return false;
  if (!(sink.printed->is_base ? PutNumber(sink, row, digits) : PutQuantity(sink, row, digits))) return false;
  sink.state[row] = values::State::kKnown;
  sink.decimals[row] = static_cast<std::uint8_t>(digits.decimals);
  sink.units[row] = sink.printed->unit;
  return true;
}

[[gnu::always_inline]] inline bool ReadUsual(const Sink& sink, Usual usual, std::uint32_t row, std::string_view raw) {
  return usual == Usual::kSymbol ? ReadUsualSymbol(sink, row, raw) : ReadUsualNumber(sink, row, raw);
}

}  // namespace footrule::dossier
