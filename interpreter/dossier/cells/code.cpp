// Structured codes: what is taken from the text of a cell goes into columns of its own. A text that does not fit is no finding of the
// reader: the rule asks for the form, and its requirement says which part is wrong. The parts are unknown then.
#include "dossier/cells/cell.h"

namespace footrule::dossier {
namespace {

using What = schema::TakenFromCode::What;
using foundation::Number;
using values::State;

struct Taken {
  Reading& reading;
  const schema::Field& field;
  std::uint32_t row;

  void Put(std::string_view text) const {
    auto& column = reading.column<values::SymbolColumn>(field);
    column.value[row] = reading.Intern(text);
    column.state[row] = State::kKnown;
  }
  void Put(Number number) const {
    auto& column = reading.column<values::NumberColumn>(field);
    column.value[row] = std::move(number);
    column.state[row] = State::kKnown;
  }
  void PutTruth(bool fits) const { reading.column<values::TruthColumn>(field).value[row] = values::Decided(fits); }

  void From(const values::CodeReading& code) const {
    const schema::TakenFromCode& from = *field.from_code;
    if (from.what == What::kFits) return PutTruth(!code.fault);
    if (code.fault) return reading.SetUnknown(field, row);
    const std::string_view part = code.parts[from.part];
    switch (from.what) {
      case What::kPart: return Put(part);
      case What::kNumber: return Put(Number::FromDecimal(part).value_or(Number(0)));
      case What::kLength: return Put(Number(static_cast<std::int64_t>(values::CountCharacters(part))));
      case What::kSeparator: return Put(code.separator);
      case What::kPlain: return Put(Plain(code));
      case What::kFits: return;
    }
  }

  static std::string Plain(const values::CodeReading& code) {
    std::string plain;
    for (const std::string_view part : code.parts) plain += part;
    return plain;
  }
};

}  // namespace

void TakeCode(Reading& reading, const Cell& cell, std::string_view text) {
  const values::CodeReading code = values::ReadCode(reading.schema.pattern(cell.field.pattern), text);
  for (const schema::FieldId id : cell.field.taken) Taken{reading, reading.schema.field(id), cell.row}.From(code);
  if (code.fault) reading.dossier.code_faults.insert_or_assign({cell.field.id.index, cell.row}, *code.fault);
}

void TakeNoCode(Reading& reading, const Cell& cell) {
  for (const schema::FieldId id : cell.field.taken) {
    const schema::Field& field = reading.schema.field(id);
    if (field.from_code->what == What::kFits) Taken{reading, field, cell.row}.PutTruth(false);
    else reading.SetNone({field, cell.row});
  }
}

}  // namespace footrule::dossier
