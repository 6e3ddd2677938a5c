// Cells as nearly all of them are written: a member or text that came before in its column, a number of few digits within its bounds. They
// are read in one go; whatever looks different is left to the readers of cell.h, which begin anew and say what is wrong.
//
// Written out to the byte, because for every other purpose there is time: this and the walk from key to key is what bulk judging mostly does.
#pragma once

#include "dossier/cells/usual_digits.h"
#include "dossier/reading.h"

namespace footrule::dossier {

// What is read goes into the column, with its place.
[[gnu::always_inline]] inline void Put(const Sink& sink, std::uint32_t row, std::uint32_t begin, std::size_t size) {
  sink.state[row] = values::State::kKnown;
  sink.places[row] = {begin, begin + static_cast<std::uint32_t>(size)};
}

// Where a text has no place of its own, or is none of the schema.
[[gnu::noinline]] inline const foundation::SymbolId* FindFurther(const Sink& sink, std::string_view raw) {
  const Fingerprint print = FingerprintOfPadded(raw);
  const foundation::SymbolId* known = sink.lasting->Find(raw, print);
  return known ? known : sink.passing->Find(raw, print);
}

// Both: `raw` is all of the scalar that stands next, at `begin`, not yet checked, with bytes behind it that may be looked at. Behind the last token
// of a text it is nothing that was ever remembered.
[[gnu::always_inline]] inline bool ReadUsualSymbol(const Sink& sink, std::uint32_t row, std::string_view raw, std::uint32_t begin) {
  const foundation::SymbolId* known = sink.lasting->FindAtOnce(raw, FingerprintOfPadded(raw));
  if (!known && !(known = FindFurther(sink, raw))) return false;
  sink.symbols[row] = *known;
  Put(sink, row, begin, raw.size());
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

[[gnu::always_inline]] inline bool ReadUsualNumber(const Sink& sink, Usual usual, std::uint32_t row, std::string_view raw, std::uint32_t begin) {
  constexpr std::uint32_t kMostDecimals = 9;   // so that a bound times their power of ten fits 64 bits
  PlainDigits digits;
  if (!TakeDigits(raw, &digits) || digits.decimals > kMostDecimals) return false;
  if (!(usual == Usual::kNumber ? PutNumber(sink, row, digits) : PutQuantity(sink, row, digits))) return false;
  sink.decimals[row] = static_cast<std::uint8_t>(digits.decimals);
  sink.units[row] = sink.printed->unit;
  Put(sink, row, begin, raw.size());
  return true;
}

}  // namespace footrule::dossier
