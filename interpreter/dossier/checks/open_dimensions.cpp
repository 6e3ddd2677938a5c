#include "dossier/checks/checks.h"

namespace footrule::dossier {
namespace {

values::BaseId BaseOf(const Reading& reading, const OpenCell& cell) { return reading.layout.fields[cell.field.index].open; }

Text NameOf(const schema::Field& field) { return field.label.empty() ? foundation::Same(field.name) : field.label; }

Text UnitText(const Reading& reading, const OpenCell& cell) {
  const std::string& text = reading.units.known()[cell.use->unit].text;
  return text.empty() ? Text{"没有单位", "no unit"} : foundation::Same(text);
}

void Report(Reading& reading, const OpenCell& first, const OpenCell& later, std::uint32_t row) {
  if (reading.findings.is_full()) return reading.findings.Skip();
  const schema::Field& field = reading.schema.field(later.field);
  const Text other = NameOf(reading.schema.field(first.field));
  const Text other_place{"“" + other.zh + "”在这里", "'" + other.en + "' stands here"};
  const auto& dimensions = reading.schema.dimensions;
  reading.findings.Add(diagnostics::Make(Code::kCellOpenDimension, reading.SpanOf(later.token))
                           .At(reading.dossier.Pointer(field.table, row, field.id))
                           .With("field", NameOf(field))
                           .With("seen", dimensions.Describe(later.use->open))
                           .With("unit", UnitText(reading, later))
                           .With("other", other)
                           .With("expected", dimensions.Describe(first.use->open))
                           .With("other_unit", UnitText(reading, first))
                           .Mark(reading.SpanOf(first.token), other_place));
}

// Cells of one base: true if they agree.
bool Agree(Reading& reading, const std::vector<OpenCell>& cells, std::size_t first, std::uint32_t row) {
  bool agree = true;
  for (std::size_t i = first + 1; i < cells.size(); ++i) {
    if (BaseOf(reading, cells[i]) != BaseOf(reading, cells[first])) continue;
    if (cells[i].use == cells[first].use || cells[i].use->open == cells[first].use->open) continue;
    agree = false;
    Report(reading, cells[first], cells[i], row);
  }
  return agree;
}

bool IsFirstOfBase(const Reading& reading, const std::vector<OpenCell>& cells, std::size_t at) {
  for (std::size_t i = 0; i < at; ++i) if (BaseOf(reading, cells[i]) == BaseOf(reading, cells[at])) return false;
  return true;
}

}  // namespace

void CheckOpenDimensions(Reading& reading, schema::TableId table, std::uint32_t row) {
  std::vector<OpenCell>& cells = reading.open_cells[table.index];
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!IsFirstOfBase(reading, cells, i) || Agree(reading, cells, i, row)) continue;
    for (const OpenCell& cell : cells)
      if (BaseOf(reading, cell) == BaseOf(reading, cells[i])) reading.SetUnknown(reading.schema.field(cell.field), row);
  }
  cells.clear();
}

}  // namespace footrule::dossier
