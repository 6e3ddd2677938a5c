// A small rule in core and a dossier for it: what the tests of verdicts and reports are made with.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "../dossier/sample_schema.h"
#include "dossier/read.h"
#include "evaluation/evaluate.h"
#include "plan/compile.h"
#include "verdict/build.h"

namespace footrule::verdict_tests {

using dossier_tests::Of;
using dossier_tests::Quantity;
using dossier_tests::SchemaBuilder;
using foundation::Number;
using foundation::Text;
using schema::FieldId;
using schema::TableId;
using schema::Type;
using schema::TypeKind;
using semantics::CompareOp;
using semantics::Expr;
using semantics::ExprRef;
using semantics::FoldOp;
using semantics::NumberOp;
using semantics::VariableRef;

inline ExprRef Make(Type type, decltype(Expr::node) node, source::Span span = {}) {
  return std::make_shared<const Expr>(Expr{std::move(type), std::move(node), span});
}
inline ExprRef Compare(CompareOp op, ExprRef left, ExprRef right) { return Make(Of(TypeKind::kTruth), semantics::Compare{op, std::move(left), std::move(right)}); }
inline ExprRef Constant(const Number& value, Type type) { return Make(std::move(type), semantics::Constant{value}); }
inline ExprRef Logic(semantics::LogicOp op, std::vector<ExprRef> args) { return Make(Of(TypeKind::kTruth), semantics::Logic{op, std::move(args)}); }

// Rows of `inventory` with two scores, a class and an amount; a rated energy and a date of acceptance.
struct SampleRule {
  std::shared_ptr<semantics::CheckedProgram> program = std::make_shared<semantics::CheckedProgram>();
  TableId row_table;
  FieldId energy, accepted, ter, ger, row_class, amount;
  schema::ListId classes;
  VariableRef row;
  Type energy_type;
  source::SourceMap sources;

  SampleRule() {
    SchemaBuilder b;
    DeclareFields(b);
    program->schema = std::move(b.schema());
    program->rules.push_back({"R-1", "rule.frl", {"示例规则", "Sample rule"}, {}, {}, {}, {}, false});
    auto variable = std::make_shared<semantics::Variable>();
    variable->id = semantics::VariableId{std::size_t{0}};
    variable->noun = "row";
    variable->table = row_table;
    row = variable;
    AddRules();
  }

  ExprRef Field(FieldId field) const {
    const schema::Field& it = program->schema.field(field);
    return Make(it.type, semantics::FieldRead{{it.table == row_table ? row : nullptr, {}}, field});
  }
  ExprRef ClassIs(const char* name) const {
    const Type type = dossier_tests::Member(classes);
    return Compare(CompareOp::kEqual, Field(row_class), Make(type, semantics::Constant{program->schema.symbols.Find(name)}));
  }
  ExprRef MeanScore() const {
    const Type number = Of(TypeKind::kNumber);
    const ExprRef sum = Make(number, semantics::NumberExpr{NumberOp::kAdd, {Field(ter), Field(ger)}});
    return Make(number, semantics::NumberExpr{NumberOp::kDivide, {sum, Constant(2, number)}});
  }
  ExprRef FoldRows(FoldOp op, Type type, ExprRef where, ExprRef value) const {
    return Make(std::move(type), semantics::Fold{op, row, {semantics::Domain::Kind::kTable, row_table, {}}, std::move(where), std::move(value), {}});
  }
  ExprRef Defined(std::size_t definition) const {
    const semantics::Definition& it = program->definitions[definition];
    return Make(it.body->type, semantics::DefinitionRead{it.id, {it.variable, {}}});
  }
  semantics::Requirement& Require(const std::string& name, const std::string& clause, Text label, ExprRef condition, VariableRef subject = nullptr, ExprRef where = nullptr) {
    semantics::Requirement requirement;
    requirement.id = semantics::RequirementId{program->requirements.size()};
    requirement.name = name;
    requirement.clauses.push_back({0, clause});
    requirement.label = std::move(label);
    semantics::Instance instance;
    instance.subject = std::move(subject);
    instance.where = std::move(where);
    instance.condition = std::move(condition);
    requirement.instances.push_back(std::move(instance));
    program->requirements.push_back(std::move(requirement));
    return program->requirements.back();
  }
  void Define(const std::string& name, Text label, VariableRef variable, ExprRef body, bool is_result, values::UnitExpression unit = {}) {
    const semantics::DefinitionId id{program->definitions.size()};
    program->definitions.push_back({id, name, std::move(label), {}, std::move(variable), std::move(body), is_result, std::move(unit), {}});
  }
  values::UnitExpression Unit(const std::string& text) const { return std::get<values::UnitExpression>(program->schema.units.Read(text)); }

 private:
  void DeclareFields(SchemaBuilder& b) {
    const dossier_tests::Units u = dossier_tests::DeclareUnits(b);
    energy_type = Quantity(u.energy);
    classes = b.List("data_class", {"数据类别", "data class"}, {{"primary", {"初级数据", "primary"}}, {"secondary", {"次级数据", "secondary"}}});
    auto& rated = b.Field(schema::Schema::kRoot, {"product", "energy"}, energy_type, {"额定能量", "rated energy"});
    rated.display_unit = b.UnitText("kWh");
    energy = rated.id;
    accepted = b.Field(schema::Schema::kRoot, {"accepted"}, Of(TypeKind::kDate), {"受理日期", "date of acceptance"}).id;
    row_table = b.AddTable("row", schema::Schema::kRoot, {"inventory"}, {"清单行", "inventory rows"});
    b.Key(b.Field(row_table, {"id"}, Of(TypeKind::kText), {"编号", "id"}));
    ter = b.Field(row_table, {"dqr", "TeR"}, Of(TypeKind::kNumber), {"技术代表性", "TeR"}).id;
    ger = b.Field(row_table, {"dqr", "GeR"}, Of(TypeKind::kNumber), {"地理代表性", "GeR"}).id;
    row_class = b.Field(row_table, {"class"}, dossier_tests::Member(classes), {"数据类别", "data class"}).id;
    auto& used = b.Field(row_table, {"amount"}, energy_type, {"用电量", "electricity"});
    used.display_unit = b.UnitText("kWh");
    amount = used.id;
  }

  void AddRules() {
    const Type number = Of(TypeKind::kNumber);
    Define("row.DQR", {"数据质量评分", "data quality rating"}, row, MeanScore(), false);
    Define("total", {"总用电量", "total electricity"}, nullptr, FoldRows(FoldOp::kSum, energy_type, nullptr, Field(amount)), true, Unit("kWh"));
    Require("quality", "5.5.3.7", {"初级数据质量", "quality of primary data"}, Compare(CompareOp::kLessEqual, Defined(0), Constant(2, number)), row, ClassIs("primary"))
        .effect = values::Effect::kUnusable;
    Require("energy", "1.2", {"额定能量上限", "limit of rated energy"}, Compare(CompareOp::kLessEqual, Field(energy), Constant(5 * Number(3600000), energy_type)))
        .effect = values::Effect::kRefusal;
    auto& advised = Require("few_rows", "9.9", {"行数", "number of rows"}, Compare(CompareOp::kLess, FoldRows(FoldOp::kCount, number, nullptr, nullptr), Constant(3, number)));
    advised.modality = values::Modality::kAdvised;
    advised.effect = values::Effect::kAdvice;
  }
};

// A dossier judged by a sample rule.
struct Judged {
  std::unique_ptr<dossier::Dossier> dossier;
  std::unique_ptr<evaluation::Trace> trace;
  verdict::Verdict verdict;
};

inline Judged Judge(SampleRule& rule, const std::string& json, const verdict::BuildOptions& options = {}) {
  Judged judged;
  const source::FileId file = std::get<source::FileId>(rule.sources.Add("dossier.json", json));
  judged.dossier = std::get<std::unique_ptr<dossier::Dossier>>(dossier::Read(rule.sources, file, rule.program->schema, {}));
  judged.trace = evaluation::Evaluate(plan::Compile(rule.program), *judged.dossier, {*values::Date::FromIso("2026-03-01")});
  judged.verdict = verdict::Build(*judged.trace, rule.sources, options);
  return judged;
}

inline const verdict::RequirementVerdict& Requirement(const Judged& judged, const std::string& name) {
  for (const auto& requirement : judged.verdict.requirements) {
    if (requirement.name == name) return requirement;
  }
  static const verdict::RequirementVerdict kNone;
  return kNone;
}

inline const char* const kDossier = R"({
  "product": {"energy": "4 kWh"},
  "accepted": "2026-01-05",
  "inventory": [
    {"id": "R-1", "class": "primary", "dqr": {"TeR": 1, "GeR": 2}, "amount": "10 kWh"},
    {"id": "R-2", "class": "secondary", "dqr": {"TeR": 5, "GeR": 5}, "amount": "2.5 kWh"}
  ]
})";

}  // namespace footrule::verdict_tests
