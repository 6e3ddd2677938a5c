// Numbers and quantities: digits, then a unit. Every digit is kept; nothing is rounded on the way in.
#include <fmt/format.h>

#include "dossier/cells/cell.h"
#include "dossier/cells/digits.h"
#include "dossier/json/fault_message.h"

namespace footrule::dossier {
namespace {

using foundation::Number;
using foundation::Same;

Text WithUnit(const Number& value, const values::UnitExpression& unit) {
  const auto shown = Number::Divide(value, unit.factor);
  const std::string number = shown ? shown->ToString() : value.ToString();
  return Same(unit.text.empty() ? number : number + " " + unit.text);
}

values::UnitExpression DisplayUnit(const Reading& reading, const schema::Field& field) {
  if (!field.display_unit.text.empty()) return field.display_unit;
  if (reading.layout.fields[field.id.index].has_open) return {};
  return reading.schema.units.Natural(field.type.dimension, reading.schema.dimensions);
}

Text Expected(const Reading& reading, const schema::Field& field) {
  const Text dimension = reading.schema.dimensions.Describe(field.type.dimension);
  if (field.type.dimension.is_number()) return {"数", "a number"};
  return {"一个量（" + dimension.zh + "）", "a quantity (" + dimension.en + ")"};
}

Text Example(const Reading& reading, const schema::Field& field, std::string_view digits = "12.5") {
  if (field.type.dimension.is_number()) return Same(fmt::format("{}", digits));
  const std::string unit = DisplayUnit(reading, field).text;
  return Same(unit.empty() ? fmt::format("\"{} …\"", digits) : fmt::format("\"{} {}\"", digits, unit));
}

void RejectBounds(Reading& reading, const Cell& cell, const Token& token, const Number& value, const Number& bound, Code code) {
  const values::UnitExpression unit = DisplayUnit(reading, cell.field);
  reading.Reject(cell, token, code, {{"seen", WithUnit(value, unit)}, {"bound", WithUnit(bound, unit)}});
}

// False (and a finding) if the value is outside the bounds the rules declare.
bool WithinBounds(Reading& reading, const Cell& cell, const Token& token, const Number& value) {
  const schema::Field& field = cell.field;
  if (field.low && value < *field.low) return RejectBounds(reading, cell, token, value, *field.low, Code::kCellBelowBound), false;
  if (field.high && value > *field.high) return RejectBounds(reading, cell, token, value, *field.high, Code::kCellAboveBound), false;
  return true;
}

Text DidYouMean(const std::string& suggestion) {
  if (suggestion.empty()) return {};
  return {"是不是“" + suggestion + "”？", "did you mean '" + suggestion + "'?"};
}

void RejectUnit(Reading& reading, const Cell& cell, const Token& token, std::string_view unit, const UnitUse& use) {
  const schema::Field& field = cell.field;
  const Text text = Same(Excerpt(unit)), part = Same(Excerpt(use.part));
  switch (use.outcome) {
    case UnitUse::Outcome::kUnknown: return reading.Reject(cell, token, Code::kCellUnknownUnit, {{"unit", part}}, DidYouMean(use.suggestion));
    case UnitUse::Outcome::kMalformed: return reading.Reject(cell, token, Code::kCellMalformedUnit, {{"unit", text}, {"part", part}}, DidYouMean(use.suggestion));
    case UnitUse::Outcome::kRefused: return reading.Reject(cell, token, Code::kCellRefusedUnit, {{"part", part}}, Same(use.suggestion));
    case UnitUse::Outcome::kWrongDimension: {
      const Text seen = reading.schema.dimensions.Describe(use.dimension);
      return reading.Reject(cell, token, Code::kCellWrongDimension, {{"unit", text}, {"seen", seen}, {"expected", Expected(reading, field)}, {"example", Example(reading, field)}});
    }
    case UnitUse::Outcome::kFits: return;
  }
}

// The meaning of a unit text for the field; nullptr (and a finding) if it may not stand there.
const UnitUse* UseOf(Reading& reading, const Cell& cell, const Token& token, std::string_view digits, std::string_view unit) {
  const schema::Field& field = cell.field;
  if (unit.empty()) {
    if (field.printed_unit || field.type.dimension.is_number()) return &reading.units.Printed(field);
    return reading.Reject(cell, token, Code::kCellUnitMissing, {{"expected", Expected(reading, field)}, {"example", Example(reading, field, digits)}}), nullptr;
  }
  const UnitUse& use = reading.units.Use(field, unit);
  if (use.outcome == UnitUse::Outcome::kFits) return &use;
  return RejectUnit(reading, cell, token, unit, use), nullptr;
}

struct Quantity { const Digits& digits; std::string_view unit; const Token& number_token; const Token& unit_token; };

void SetNumber(Reading& reading, const Cell& cell, const Quantity& quantity) {
  auto value = quantity.digits.Value();
  if (!value) {
    reading.Reject(cell, quantity.number_token, Code::kCellNumberTooLong,
                   {{"digits", Same(std::to_string(Number::kMaximumDigits))}, {"exponent", Same(std::to_string(Number::kMaximumExponent))}});
    return;
  }
  const UnitUse* use = UseOf(reading, cell, quantity.unit_token, quantity.digits.text, quantity.unit);
  if (!use) return;
  if (use->factor != Number(1)) value = *value * use->factor;
  if (!WithinBounds(reading, cell, quantity.number_token, *value)) return;
  FieldData& data = reading.dossier.fields[cell.field.id.index];
  auto& column = reading.column<values::NumberColumn>(cell.field);
  column.value[cell.row] = *std::move(value);
  column.state[cell.row] = values::State::kKnown;
  data.written_decimals[cell.row] = quantity.digits.decimals;
  data.written_unit[cell.row] = use->unit;
  if (reading.layout.fields[cell.field.id.index].has_open)
    reading.open_cells[cell.field.table.index].push_back({cell.field.id, quantity.unit_token, use});
}

std::string_view TrimLeft(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  return text;
}

// What follows the digits; empty if that is only blanks of some kind.
std::string_view UnitPart(std::string_view text) {
  std::string buffer;
  text = TrimLeft(text);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return !IsPlain(text) && Normalize(text, buffer).empty() ? std::string_view() : text;
}

// `1,234 kWh`: to some a thousand, to others a little more than one.
bool HasComma(std::string_view unit) {
  for (const std::string_view comma : {",", "，"}) {
    if (unit.starts_with(comma) && unit.size() > comma.size() && unit[comma.size()] >= '0' && unit[comma.size()] <= '9') return true;
  }
  return false;
}

void RejectNumber(Reading& reading, const Cell& cell, const Token& token) {
  reading.Reject(cell, token, Code::kCellNotNumber, {{"seen", Describe(token)}, {"expected", Expected(reading, cell.field)}, {"example", Example(reading, cell.field)}});
}

void RejectText(Reading& reading, const Cell& cell, const Token& token, std::string_view seen) {
  if (cell.field.type.dimension.is_number() && !cell.field.printed_unit) return RejectNumber(reading, cell, token);  // no unit to speak of
  reading.Reject(cell, token, Code::kCellNumberUnreadable, {{"seen", Same(Excerpt(seen))}, {"example", Example(reading, cell.field)}});
}

void ReadNumberText(Reading& reading, const Cell& cell, const Token& token) {
  // As written first, for the unit's sake (`m³`); in normal form where that holds more of the number (full-width digits).
  std::string_view text = TrimLeft(reading.words().decoded);
  const std::string_view normal = reading.words().normal;
  Digits digits = ReadDigits(text);
  if (normal.data() != text.data()) {
    const Digits more = ReadDigits(normal);
    if (more.text.size() > digits.text.size()) digits = more, text = normal;
  }
  if (digits.text.empty()) return RejectText(reading, cell, token, text);
  const std::string_view unit = UnitPart(text.substr(digits.text.size()));
  if (HasComma(unit)) return reading.Reject(cell, token, Code::kCellNumberComma, {{"seen", Same(Excerpt(text))}});
  SetNumber(reading, cell, {digits, unit, token, token});
}

}  // namespace

bool ReadKnownQuantity(Reading& reading, const Cell& cell, const Token& token) {
  const Digits digits = ReadDigits(token.body());
  if (digits.text.empty()) return false;
  const std::string_view unit = TrimLeft(token.body().substr(digits.text.size()));
  const UnitUse* use = unit.empty() ? nullptr : reading.units.Remembered(cell.field, unit);
  if (!use || use->outcome != UnitUse::Outcome::kFits) return false;
  SetNumber(reading, cell, {digits, unit, token, token});
  return true;
}

void ReadNumber(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind == TokenKind::kText) return ReadNumberText(reading, cell, token);
  if (token.kind == TokenKind::kNumber) return SetNumber(reading, cell, {ReadDigits(token.raw), {}, token, token});
  RejectNumber(reading, cell, token);
}

bool ReadQuantityObject(Reading& reading, const Cell& cell, const Token& value, const Token& unit) {
  if (value.kind == TokenKind::kNull) return false;
  const Cell value_cell{cell.field, cell.row, "/value"}, unit_cell{cell.field, cell.row, "/unit"};
  if (unit.kind == TokenKind::kNull) return ReadScalar(reading, value_cell, value);
  if (unit.kind != TokenKind::kText) return RejectNumber(reading, unit_cell, unit), true;
  // Take() reuses its buffers: the number is copied before the unit is looked at.
  std::string number(value.raw);
  if (value.kind == TokenKind::kText) number = reading.Take(value).normal;
  if (number.empty()) return false;
  const Digits digits = ReadDigits(number);
  const bool is_number = value.kind == TokenKind::kText || value.kind == TokenKind::kNumber;
  if (!is_number || digits.text.size() != number.size()) return RejectText(reading, value_cell, value, number), true;
  SetNumber(reading, unit_cell, {digits, UnitPart(reading.Take(unit).decoded), value, unit});
  return true;
}

}  // namespace footrule::dossier
