// Small checked programs by hand: a schema, expressions over it, requirements. For tests of plan/ and evaluation/.
#pragma once

#include <memory>
#include <string>

#include "semantics/core/program.h"

namespace footrule::test {

// For tests, which stand outside of the namespace.
namespace schema = footrule::schema;
namespace values = footrule::values;

using namespace semantics;
using schema::FieldId;
using schema::TableId;
using schema::Type;
using schema::TypeKind;

inline Type Of(TypeKind kind) { return Type{kind, {}, {}, {}, false}; }
inline Type Truth() { return Of(TypeKind::kTruth); }
inline Type Num() { return Of(TypeKind::kNumber); }
inline Type Day() { return Of(TypeKind::kDate); }
inline Type Words() { return Of(TypeKind::kText); }
inline Type OrNone(Type type) { type.or_none = true; return type; }

template <class Node>
ExprRef Make(Node node, Type type) { return std::make_shared<const Expr>(Expr{std::move(type), std::move(node), {}}); }

// ---- expressions --------------------------------------------------------------------------------------------------
inline ExprRef N(Number value) { return Make(Constant{std::move(value)}, Num()); }
inline ExprRef Date(std::int64_t day) { return Make(Constant{Number(day)}, Day()); }
inline ExprRef T(bool value) { return Make(Constant{value}, Truth()); }
inline ExprRef And(std::vector<ExprRef> args) { return Make(Logic{LogicOp::kAnd, std::move(args)}, Truth()); }
inline ExprRef Or(std::vector<ExprRef> args) { return Make(Logic{LogicOp::kOr, std::move(args)}, Truth()); }
inline ExprRef Not(ExprRef arg) { return Make(Logic{LogicOp::kNot, {std::move(arg)}}, Truth()); }
inline ExprRef Arith(NumberOp op, std::vector<ExprRef> args) {
  const Type type = args[0]->type;
  return Make(NumberExpr{op, std::move(args)}, type);
}
inline ExprRef Add(ExprRef a, ExprRef b) { return Arith(NumberOp::kAdd, {std::move(a), std::move(b)}); }
inline ExprRef Multiply(ExprRef a, ExprRef b) { return Arith(NumberOp::kMultiply, {std::move(a), std::move(b)}); }
inline ExprRef Divide(ExprRef a, ExprRef b) { return Arith(NumberOp::kDivide, {std::move(a), std::move(b)}); }
inline ExprRef Cmp(CompareOp op, ExprRef a, ExprRef b) { return Make(Compare{op, std::move(a), std::move(b)}, Truth()); }
inline ExprRef Eq(ExprRef a, ExprRef b) { return Cmp(CompareOp::kEqual, std::move(a), std::move(b)); }
inline ExprRef AtMost(ExprRef a, ExprRef b) { return Cmp(CompareOp::kLessEqual, std::move(a), std::move(b)); }
inline ExprRef Above(ExprRef a, ExprRef b) { return Cmp(CompareOp::kGreater, std::move(a), std::move(b)); }
inline Domain Whole(TableId table) { return {Domain::Kind::kTable, table, {}}; }
inline Domain Below(TableId table, RowRef of) { return {Domain::Kind::kChildren, table, std::move(of)}; }
inline Domain Members(VariableRef series) { return {Domain::Kind::kSeries, series->table, {series, {}}}; }

inline ExprRef MakeFold(FoldOp op, VariableRef variable, Domain domain, ExprRef where, ExprRef value = nullptr, ExprRef value2 = nullptr) {
  const bool truth = op == FoldOp::kAll || op == FoldOp::kAny;
  const bool as_value = op == FoldOp::kLeast || op == FoldOp::kGreatest || op == FoldOp::kSum || op == FoldOp::kMean;
  Type type = truth ? Truth() : as_value ? value->type : Num();
  return Make(Fold{op, std::move(variable), std::move(domain), std::move(where), std::move(value), std::move(value2)}, type);
}

// ---- programs -----------------------------------------------------------------------------------------------------
class ProgramBuilder {
 public:
  ProgramBuilder() { AddTable("dossier", {}, {}); }

  TableId AddTable(const std::string& noun, std::vector<std::string> path, TableId parent, bool records = false) {
    schema::Table table;
    table.id = TableId{program->schema.tables.size()};
    table.noun = noun;
    table.json_path = std::move(path);
    table.parent = parent;
    table.records = records;
    program->schema.tables.push_back(table);
    return table.id;
  }
  TableId AddTable(const std::string& noun) { return AddTable(noun, {noun + "s"}, schema::Schema::kRoot); }

  FieldId AddField(TableId table, const std::string& name, Type type) {
    schema::Field field;
    field.id = FieldId{program->schema.fields.size()};
    field.table = table;
    field.name = name;
    field.json_path = {name};
    field.type = std::move(type);
    program->schema.fields.push_back(field);
    program->schema.tables[table.index].fields.push_back(field.id);
    return field.id;
  }
  // The same, and it identifies its row.
  FieldId AddKey(TableId table, const std::string& name) {
    const FieldId field = AddField(table, name, Words());
    program->schema.tables[table.index].key.push_back(field);
    return field;
  }
  void Bound(FieldId field, std::optional<Number> low, std::optional<Number> high) {
    program->schema.fields[field.index].low = std::move(low);
    program->schema.fields[field.index].high = std::move(high);
  }
  schema::ListId AddList(const std::string& name, std::vector<std::string> members, bool open = false, bool best_first = false) {
    schema::List list;
    list.id = schema::ListId{program->schema.lists.size()};
    list.name = name;
    list.open = open;
    list.best_first = best_first;
    for (const std::string& member : members) list.members.push_back({member, foundation::Same(member), Symbol(member), {}});
    program->schema.lists.push_back(list);
    return list.id;
  }
  SymbolId Symbol(const std::string& text) { return program->schema.symbols.Intern(text); }
  ExprRef W(const std::string& text) { return Make(Constant{Symbol(text)}, Words()); }

  VariableRef Row(TableId table) {
    auto variable = std::make_shared<Variable>();
    variable->id = VariableId{std::size_t{next_variable_++}};
    variable->noun = program->schema.table(table).noun;
    variable->table = table;
    return variable;
  }
  // A series of the rows of `domain`, keyed by fields.
  VariableRef SeriesOf(Domain domain, const std::vector<FieldId>& keys, const std::optional<FieldId>& where = std::nullopt) {
    auto series = std::make_shared<Series>();
    series->member = Row(domain.table);
    series->domain = domain;
    for (const FieldId key : keys) series->keys.push_back(Read(series->member, key));
    if (where) series->where = Read(series->member, *where);
    auto variable = std::make_shared<Variable>(*Row(domain.table));
    variable->noun = "series";
    variable->series = std::move(series);
    return variable;
  }
  ExprRef Read(VariableRef variable, FieldId field, std::vector<RowStep> steps = {}) {
    return Make(FieldRead{{std::move(variable), std::move(steps)}, field}, program->schema.field(field).type);
  }

  DefinitionId Define(const std::string& name, VariableRef variable, ExprRef body) {
    Definition definition;
    definition.id = DefinitionId{program->definitions.size()};
    definition.name = name;
    definition.variable = std::move(variable);
    definition.body = std::move(body);
    program->definitions.push_back(definition);
    return definition.id;
  }
  DefinitionId Define(ExprRef body) { return Define("value", nullptr, std::move(body)); }
  ExprRef Use(DefinitionId id, RowRef row = {}) {
    return Make(DefinitionRead{id, std::move(row)}, program->definitions[id.index].body->type);
  }

  RequirementId Require(const std::string& name, VariableRef subject, ExprRef condition) {
    Requirement requirement;
    requirement.id = RequirementId{program->requirements.size()};
    requirement.name = name;
    Instance instance;
    instance.subject = std::move(subject);
    instance.condition = std::move(condition);
    requirement.instances.push_back(std::move(instance));
    program->requirements.push_back(std::move(requirement));
    return program->requirements.back().id;
  }
  Requirement& requirement(RequirementId id) { return program->requirements[id.index]; }
  Instance& instance(RequirementId id) { return program->requirements[id.index].instances[0]; }
  ExprRef Met(RequirementId id, bool met = true) { return Make(OutcomeIs{id, true, {}, met}, Truth()); }
  ExprRef MetFor(RequirementId id, VariableRef row, bool met = true) { return Make(OutcomeIs{id, false, {std::move(row), {}}, met}, Truth()); }

  std::shared_ptr<CheckedProgram> program = std::make_shared<CheckedProgram>();

 private:
  std::size_t next_variable_ = 0;
};

}  // namespace footrule::test
