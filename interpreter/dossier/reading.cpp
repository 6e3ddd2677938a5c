#include "dossier/reading.h"

#include <algorithm>

#include "dossier/json/string.h"

namespace footrule::dossier {
namespace {

using values::State;

Text NameOf(const schema::Field& field) { return field.label.empty() ? foundation::Same(field.name) : field.label; }

struct SetState {
  const Cell& cell;
  State state;
  void operator()(values::NumberColumn& column) const { column.state[cell.row] = state; }
  void operator()(values::SymbolColumn& column) const { column.state[cell.row] = state; }
  void operator()(values::SetColumn& column) const { column.state[cell.row] = state; }
  void operator()(values::RowColumn& column) const { column.row[cell.row] = state == State::kNone ? -2 : -1; }
  void operator()(values::TruthColumn& column) const { column.value[cell.row] = values::Truth::kUnknown; }
  void operator()(auto&) const {}
};

}  // namespace

void Caches::BeginColumns() {
  units.BeginColumns();
  ForgetSymbols();
  capacity.assign(capacity.size(), 0);
}

void Caches::ForgetSymbols() {
  for (SymbolMemo& memo : symbols) memo.passing.Forget();
}

Reading::Reading(const Layout& l, const ReadLimits& limits_of_run, Caches& kept, Dossier& out)
    : schema(l.schema), layout(l), limits(limits_of_run), dossier(out), findings(limits_of_run.findings), caches(kept), units(kept.units),
      open_cells(l.tables.size()) {
  for (const TableData& table : dossier.tables) first_row.push_back(static_cast<std::uint32_t>(table.rows));
}

bool Reading::IsSupplied(schema::TableId table) const {
  for (; table != schema::Schema::kRoot; table = schema.table(table).parent) {
    const std::vector<bool>& each = dossier.tables[table.index].supplied_for;
    const auto first = each.begin() + first_row[schema.table(table).parent.index];
    if (std::find(first, each.end(), false) != each.end()) return false;
  }
  return true;
}

void Reading::Reject(const Cell& cell, const Token& token, Code code, Arguments arguments, Text help) {
  if (findings.is_full()) return findings.Skip();
  diagnostics::Diagnostic finding = diagnostics::Make(code, SpanOf(token))
                                        .At(dossier.Pointer(cell.field.table, cell.row, cell.field.id) + cell.inside)
                                        .Help(std::move(help));
  finding.arguments = std::move(arguments);
  finding.arguments.emplace_back("field", NameOf(cell.field));
  findings.Add(std::move(finding));
}

const Words& Reading::Take(const Token& token) {
  const std::string_view body = token.body();
  words_ = {body, body, false};
  if (IsPlain(body)) return words_;
  if (HasEscapes(body)) {
    decoded_.clear();
    Unescape(body, decoded_);
    words_.decoded = decoded_;
  }
  words_.has_control = HasControl(words_.decoded);
  words_.normal = Normalize(words_.decoded, normal_);
  return words_;
}

foundation::SymbolId Reading::Intern(std::string_view normal) {
  if (!layout.rule_texts.empty() && !schema.symbols.Find(normal).is_valid())
    if (const auto found = layout.rule_texts.find(normal); found != layout.rule_texts.end()) return found->second;
  return dossier.symbols->Intern(normal);
}

void Reading::SetNone(const Cell& cell) { std::visit(SetState{cell, State::kNone}, dossier.fields[cell.field.id.index].column); }

void Reading::SetUnknown(const schema::Field& field, std::uint32_t row) {
  std::visit(SetState{Cell{field, row}, State::kUnknown}, dossier.fields[field.id.index].column);
}

}  // namespace footrule::dossier
