// A program, a dossier filled cell by cell, and the trace of both.
#pragma once

#include "../plan/program_builder.h"
#include "evaluation/evaluate.h"
#include "evaluation/kinds.h"
#include "plan/compile.h"

namespace footrule::test {

using values::Bounds;
using values::Outcome;
using values::State;
using Tri = values::Truth;

// A cell: a value, or why there is none.
struct Cell {
  Cell(int value) : number(value) {}                       // NOLINT: tests are read as tables
  Cell(Number value) : number(std::move(value)) {}         // NOLINT
  Cell(bool value) : truth(value ? Tri::kTrue : Tri::kFalse) {}   // NOLINT
  Cell(const char* value) : text(value) {}                 // NOLINT
  Cell(State why) : state(why), truth(evaluation::OpenTruth(why)) {}   // NOLINT
  Cell(std::vector<const char*> value) : members(std::move(value)) {}  // NOLINT
  Cell(Bounds where) : state(State::kUnknown), truth(Tri::kUnknown), bounds(std::move(where)) {}   // NOLINT
  State state = State::kKnown;
  Number number;
  Tri truth = Tri::kUnknown;
  std::string text;
  std::vector<const char*> members;
  Bounds bounds;
};
inline constexpr State kMissing = State::kUnknown;
inline constexpr State kAbsent = State::kNone;

class Bench : public ProgramBuilder {
 public:
  // ---- the dossier ----
  // Sets how many rows a table has, and for nested ones which row holds each.
  void Rows(TableId table, std::size_t rows, std::vector<std::uint32_t> parent = {}) {
    dossier::TableData& data = Table(table);
    data.rows = rows;
    data.parent = parent.empty() ? std::vector<std::uint32_t>(rows) : std::move(parent);
    data.places.resize(rows);
  }
  void NotSupplied(TableId table) { Table(table).supplied = false; }
  void SuppliedFor(TableId table, std::vector<bool> parents) {
    Table(table).supplied_for = std::move(parents);
    for (const bool one : Table(table).supplied_for) Table(table).supplied = Table(table).supplied && one;
  }
  void Fill(FieldId field, const std::vector<Cell>& cells) {
    if (dossier_.fields.size() <= field.index) dossier_.fields.resize(field.index + 1);
    const schema::Field& known = program->schema.field(field);
    if (known.table != schema::Schema::kRoot && Table(known.table).rows == 0) Rows(known.table, cells.size());
    dossier::FieldData& data = dossier_.fields[field.index];
    data.places.clear();
    for (const Cell& cell : cells) data.places.push_back({0, cell.state <= State::kNone ? 1u : 0u});
    data.column = evaluation::WithKind(known.type.kind, [&](auto kind) -> values::Column {
      typename decltype(kind)::Writer writer(cells.size());
      for (std::size_t row = 0; row < cells.size(); ++row) Write(writer, row, cells[row]);
      return std::move(writer.column);
    });
  }
  // A number as it was written: decimals, and how many base units one of its unit is.
  void Written(FieldId field, std::uint8_t decimals, Number factor) {
    if (dossier_.units.empty()) dossier_.units.resize(1);
    dossier_.units.push_back({{}, std::move(factor), ""});
    dossier_.fields[field.index].written_decimals = {decimals};
    dossier_.fields[field.index].written_unit = {static_cast<std::uint32_t>(dossier_.units.size() - 1)};
  }

  // ---- running ----
  const evaluation::Trace& Run(std::int32_t as_of = 1000) {
    dossier_.schema = &program->schema;
    dossier_.symbols = std::make_unique<foundation::SymbolTable>(&program->schema.symbols);
    Table(TableId{program->schema.tables.size() - 1});
    dossier_.tables[0].rows = 1;
    dossier_.fields.resize(program->schema.fields.size());
    plan = plan::Compile(program);
    trace_ = evaluation::Evaluate(plan, dossier_, {values::Date{as_of}});
    return *trace_;
  }
  const evaluation::Trace& trace() const { return *trace_; }

  // ---- reading ----
  std::vector<Tri> Truths(DefinitionId id) const { return Column<values::TruthColumn>(id).value; }
  Tri TruthOf(DefinitionId id) const { return Truths(id).at(0); }
  // "5", "none", "?[1,5]" (unknown), "judgement", "defective", with bounds where there are any; rows joined by blanks.
  std::string Numbers(DefinitionId id) const {
    const auto& column = Column<values::NumberColumn>(id);
    std::string text;
    for (std::size_t row = 0; row < column.state.size(); ++row) text += (row ? " " : "") + NumberAt(column, row);
    return text;
  }
  std::string Texts(DefinitionId id) const {
    const auto& column = Column<values::SymbolColumn>(id);
    std::string text;
    for (std::size_t row = 0; row < column.state.size(); ++row) {
      const bool known = column.state[row] == State::kKnown;
      text += (row ? " " : "") + (known ? std::string(dossier_.symbols->text(column.value[row])) : Reason(column.state[row]));
    }
    return text;
  }
  std::vector<Outcome> Outcomes(RequirementId id) const {
    for (std::size_t i = 0; i < plan->instances.size(); ++i)
      if (plan->instances[i].requirement == id) return trace_->outcomes(i);
    return {};
  }

  std::shared_ptr<const plan::Plan> plan;

 private:
  static std::string Reason(State state) {
    switch (state) {
      case State::kNone: return "none";
      case State::kJudgement: return "judgement";
      case State::kUnknown: return "?";
      default: return "defective";
    }
  }
  static std::string NumberAt(const values::NumberColumn& column, std::size_t row) {
    if (column.state[row] == State::kKnown) return column.value[row].ToString();
    std::string text = Reason(column.state[row]);
    const bool open = column.state[row] == State::kUnknown || column.state[row] == State::kJudgement;
    if (!open || column.bounds.empty() || !evaluation::IsBounded(column.bounds[row])) return text;
    const auto end = [](const std::optional<Number>& at) { return at ? at->ToString() : std::string(); };
    return text + "[" + end(column.bounds[row].low) + "," + end(column.bounds[row].high) + "]";
  }
  template <class Kind>
  const Kind& Column(DefinitionId id) const { return std::get<Kind>(trace_->columns[plan->definitions[id.index].index]); }

  dossier::TableData& Table(TableId table) {
    if (dossier_.tables.size() <= table.index) dossier_.tables.resize(table.index + 1);
    return dossier_.tables[table.index];
  }
  // The program's table: the dossier's stands on it and must not be begun while rules are still written.
  SymbolId Intern(const std::string& text) { return Symbol(text); }
  void Write(evaluation::NumberWriter& writer, std::size_t row, const Cell& cell) {
    if (cell.state == State::kKnown) writer.Set(row, cell.number);
    else writer.Open(row, cell.state, cell.bounds);
  }
  void Write(evaluation::TruthWriter& writer, std::size_t row, const Cell& cell) { writer.column.value[row] = cell.truth; }
  void Write(evaluation::SymbolWriter& writer, std::size_t row, const Cell& cell) {
    writer.Open(row, cell.state);
    if (cell.state == State::kKnown) writer.column.value[row] = Intern(cell.text);
  }
  void Write(evaluation::RowWriter& writer, std::size_t row, const Cell& cell) {
    const auto target = static_cast<std::int32_t>(*cell.number.ToInteger());
    if (cell.state == State::kKnown) writer.column.row[row] = target;
    else writer.Open(row, cell.state);
  }
  void Write(evaluation::SetWriter& writer, std::size_t row, const Cell& cell) {
    std::vector<SymbolId> members;
    for (const char* member : cell.members) members.push_back(Intern(member));
    std::sort(members.begin(), members.end());
    writer.column.members.insert(writer.column.members.end(), members.begin(), members.end());
    writer.Open(row, cell.state);
  }

  dossier::Dossier dossier_;
  std::unique_ptr<evaluation::Trace> trace_;
};

}  // namespace footrule::test
