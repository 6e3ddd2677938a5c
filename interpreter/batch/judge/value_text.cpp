#include "batch/judge/value_text.h"

#include <algorithm>

#include "values/date.h"
#include "verdict/trace/reader.h"
#include "verdict/words/shown_unit.h"

namespace footrule::batch {
namespace {

using foundation::Number;
using schema::TypeKind;
using values::State;

std::string Day(const Number& days) {
  const auto day = days.ToInteger();
  return day ? values::Date{static_cast<std::int32_t>(*day)}.ToIso() : days.ToString();
}

// The text of one known entry; each kind of column in its own way.
struct TextOf {
  const dossier::Dossier& dossier;
  const foundation::SymbolTable& symbols;
  const schema::Type& type;
  const values::UnitExpression& unit;
  std::size_t row;

  std::string operator()(const std::monostate&) const { return {}; }
  std::string operator()(const values::TruthColumn& c) const { return c.value[row] == values::Truth::kTrue ? "true" : "false"; }
  std::string operator()(const values::NumberColumn& c) const {
    return type.kind == TypeKind::kDate ? Day(c.value[row]) : verdict::InUnit(c.value[row], unit).ToString();
  }
  std::string operator()(const values::SymbolColumn& c) const { return std::string(symbols.text(c.value[row])); }
  std::string operator()(const values::SetColumn& c) const {
    std::string text;
    for (const std::string_view member : MembersOf(c)) text += (text.empty() ? "" : ", ") + std::string(member);
    return text;
  }
  // Those the rule knows in its order, then others by their text: how these are numbered depends on the dossiers that were read before.
  std::vector<std::string_view> MembersOf(const values::SetColumn& c) const {
    std::vector<std::string_view> members;
    std::size_t known = 0;
    for (std::uint32_t i = c.begin[row]; i < c.begin[row + 1]; ++i) {
      members.push_back(symbols.text(c.members[i]));
      known += c.members[i].index < dossier.schema->symbols.size();
    }
    std::sort(members.begin() + static_cast<std::ptrdiff_t>(known), members.end());
    return members;
  }
  std::string operator()(const values::RowColumn& c) const { return dossier.RowName(type.table, static_cast<std::size_t>(c.row[row])); }
  std::string operator()(const values::OutcomeColumn& c) const { return values::Name(c.value[row]); }
};

}  // namespace

void SetValue(const evaluation::Trace& trace, const ResultForm& form, std::size_t row, JudgedResult* result) {
  const values::Column& column = trace.columns[form.node.index];
  if (verdict::StateIn(column, row) == State::kNone) {
    result->text = "none";
    return;
  }
  result->is_number = form.type.kind == TypeKind::kNumber;
  result->text = std::visit(TextOf{*trace.dossier, *trace.symbols, form.type, form.unit, row}, column);
}

std::string IdOf(const dossier::Dossier& dossier, std::size_t number) {
  std::string id;
  for (const schema::FieldId key : dossier.schema->table(schema::Schema::kRoot).key) {
    const values::Column& column = dossier.fields[key.index].column;
    if (verdict::StateIn(column, number) != State::kKnown) return {};
    id += (id.empty() ? "" : "/") + std::visit(TextOf{dossier, *dossier.symbols, dossier.schema->field(key).type, {}, number}, column);
  }
  return id;
}

}  // namespace footrule::batch
