// Cells as nearly all of them are written: a member or text that came before in its column, a number of few digits within its bounds. They
// are read in one go; whatever looks different is left to the readers of cell.h, which begin anew and say what is wrong.
#pragma once

#include "dossier/reading.h"

namespace footrule::dossier {

inline bool ReadUsualSymbol(Reading& reading, const schema::Field& field, std::uint32_t row, std::string_view raw) {
  const foundation::SymbolId* known = reading.caches.symbols[field.id.index].Find(raw);
  if (!known) return false;
  auto& column = reading.column<values::SymbolColumn>(field);
  column.value[row] = *known;
  column.state[row] = values::State::kKnown;
  return true;
}

// A JSON number of at most 18 digits without an exponent. False if it is anything else.
inline bool TakeDigits(std::string_view raw, std::int64_t* digits, std::uint8_t* decimals) {
  constexpr std::size_t kLongest = 19;   // with a point
  const char* at = raw.data();
  const char* const end = at + raw.size();
  if (raw.size() > kLongest || (*at == '0' && raw.size() > 1 && at[1] != '.')) return false;
  std::int64_t value = 0;
  const char* const first = at;
  for (; at != end && static_cast<unsigned char>(*at - '0') <= 9; ++at) value = value * 10 + (*at - '0');
  if (at == first) return false;
  const char* point = end;
  if (at != end && *at == '.' && at + 1 != end) {
    point = ++at;
    for (; at != end && static_cast<unsigned char>(*at - '0') <= 9; ++at) value = value * 10 + (*at - '0');
  }
  if (at != end || (point == end && raw.size() == kLongest)) return false;
  *digits = value;
  *decimals = static_cast<std::uint8_t>(end - point);
  return true;
}

inline bool ReadUsualNumber(Reading& reading, const schema::Field& field, std::uint32_t row, std::string_view raw) {
  std::int64_t digits = 0;
  std::uint8_t decimals = 0;
  if (!TakeDigits(raw, &digits, &decimals)) return false;
  const UnitUse& use = reading.units.Printed(field);
  foundation::Number value = foundation::Number::FromDigits(digits, decimals);
  if (!use.is_base) value = value * use.factor;
  if ((field.low && value < *field.low) || (field.high && value > *field.high)) return false;
  FieldData& data = reading.dossier.fields[field.id.index];
  auto& column = *std::get_if<values::NumberColumn>(&data.column);
  column.value[row] = std::move(value);
  column.state[row] = values::State::kKnown;
  data.written_decimals[row] = decimals;
  data.written_unit[row] = use.unit;
  return true;
}

// `raw`: all of a scalar that stands next, not yet checked.
inline bool ReadUsual(Reading& reading, schema::FieldId id, std::uint32_t row, std::string_view raw) {
  switch (reading.layout.fields[id.index].usual) {
    case Usual::kSymbol: return ReadUsualSymbol(reading, reading.schema.fields[id.index], row, raw);
    case Usual::kNumber: return ReadUsualNumber(reading, reading.schema.fields[id.index], row, raw);
    case Usual::kCareful: return false;
  }
  return false;
}

}  // namespace footrule::dossier
