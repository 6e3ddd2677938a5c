// What the checker knows while it works: the program it builds, names and what they stand for, the state of each definition.
//
// Plain data; the functions that use it stand in files by topic. Definitions and requirements are checked on first use, so the
// order of declarations does not matter and a circle is seen when a name is met again while it is being checked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "semantics/blocks/expand.h"
#include "semantics/core/program.h"

namespace footrule::semantics {

using diagnostics::Code;
using diagnostics::Make;
using foundation::Same;

// The result of checking one expression. `type.kind` kError: something was reported, stay silent from here on.
struct Checked {
  Type type;
  ExprRef expr;                      // null for kRow, kInterval, kRange and kError
  ExprRef from, to;                  // ends of a kInterval or kRange
  RowRef row;                        // kRow
  values::UnitExpression unit;       // the unit to show it in
  Span span;
  Span rounded_at;                   // valid: the value was rounded there
  std::optional<int> decimals;       // of a literal as written, in `unit`
  std::shared_ptr<const Run> run = nullptr;   // not null: the word `run`, which has parts and is no value itself
  bool is_error() const { return type.kind == schema::TypeKind::kError; }
};

// What a name in an expression may be bound to by `for each`, `every`, `with`, a parameter.
struct Binding {
  std::string name;
  Checked value;                     // a row (kRow), a member, or any value
};
// Innermost last. Copied freely: bindings are few.
struct Environment {
  std::vector<Binding> bindings;
  const Binding* Find(std::string_view name) const;
  Environment With(std::string name, Checked value) const;
};

enum class Progress : std::uint8_t { kUntouched, kChecking, kDone };

// A declaration that gives a value on demand: define, result, term, reading.
struct ValueState {
  Progress progress = Progress::kUntouched;
  Checked value;                             // of a plain one; for a derived field `expr` is unset and `definition` says which
  DefinitionId definition;                   // valid unless the value is inlined (gap, reading)
  std::vector<std::pair<SymbolId, DefinitionId>> per_member;   // `for each X in LIST`
  ListId per_list;
  std::set<std::string> readings;            // that it rests on
};
struct RequirementState { Progress progress = Progress::kUntouched; RequirementId id; };

struct ListOthersState { bool declared = false; bool for_judgement = true; syntax::ExprRef when; Span span; };

// Everything a name can be found by. Indices are into Bound::declarations.
struct Names {
  std::map<std::string, ListId> lists;
  std::map<std::string, schema::PatternId> patterns;
  std::map<std::string, TableId> nouns;
  std::map<std::pair<TableId, std::string>, TableId> nested;      // (parent, json path joined by ".")
  std::map<std::pair<TableId, std::string>, FieldId> fields;      // (table, dotted name)
  std::map<std::pair<TableId, std::string>, std::vector<FieldId>> answers;   // (table, name) of `for each LIST` fields, by member
  std::map<FieldId, ListId> answered_by;                          // first field of such a group -> its list
  std::map<std::string, std::size_t> records;
  std::map<std::string, ParameterId> parameters;
  std::map<std::string, std::size_t> values;                      // plain define, result, term, reading, function
  std::map<std::pair<TableId, std::string>, std::size_t> derived; // define or term NOUN.NAME
  std::map<std::string, std::size_t> requirements;
  std::map<std::string, std::size_t> phases;
  std::map<std::string, CalendarId> calendars;
  std::multimap<std::string, std::pair<ListId, SymbolId>> members;
  std::map<std::string, bool> aliases;                            // names of rules: `general`
};

struct Context {
  CheckedProgram& program;
  diagnostics::Sink& sink;
  const std::vector<RuleSource>& rules;
  Bound& bound;
  Names names;
  std::map<std::size_t, ValueState> values;             // by declaration
  std::map<std::size_t, RequirementState> requirements; // by declaration
  std::map<ListId, ListOthersState> others;
  std::map<std::pair<TableId, std::string>, Span> field_spans;
  std::map<std::size_t, const syntax::FillDecl*> fills; // by declaration of the term
  std::map<std::string, values::BaseId> open_bases;     // `any NAME`
  std::map<VariableId, std::vector<std::string>> series_keys;   // how the keys of a series are called: `series.unit`
  std::map<const syntax::Machine*, std::shared_ptr<const Machine>> machines;   // null after a report
  std::optional<std::uint32_t> conclusion_phase;        // set while a conclusion is checked; 0xFFFFFFFF: the whole rule
  std::uint32_t next_variable = 0;
  std::uint32_t current_rule = 0;                       // whose declaration is being checked
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, values::BaseId> row_bases = {};   // of AtRow
  std::optional<VariableId> home_row = {};              // set by HomeRow
  Choices chosen = {};                                  // what stands for other than in the rule
  std::set<std::string> readings_read = {};             // by what is being checked (ReadingsRead)

  schema::Schema& schema() { return program.schema; }
  const CoreDeclaration& declaration(std::size_t index) const { return bound.declarations[index]; }
  void Report(diagnostics::Diagnostic diagnostic) { sink.Add(std::move(diagnostic)); }
};

VariableRef NewVariable(Context& context, std::string noun, TableId table);
std::vector<ClauseRef> ToClauses(const std::vector<syntax::Clause>& clauses, std::uint32_t rule);

}  // namespace footrule::semantics
