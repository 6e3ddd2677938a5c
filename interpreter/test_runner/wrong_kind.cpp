#include "test_runner/wrong_kind.h"

#include <algorithm>

#include "foundation/suggestion.h"

namespace footrule::test_runner {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using foundation::Text;

template <class Named>
bool Has(const std::vector<Named>& all, const std::string& name) {
  return std::any_of(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
}

bool IsField(const schema::Schema& schema, const std::string& name) {
  return std::any_of(schema.fields.begin(), schema.fields.end(), [&](const schema::Field& field) {
    return (field.table == schema::Schema::kRoot ? field.name : schema.table(field.table).noun + "." + field.name) == name;
  });
}

bool IsFunction(const workspace::LoadedRule& rule, const std::string& name) {
  return std::any_of(rule.files.begin(), rule.files.end(), [&](const auto& file) {
    return std::any_of(file->declarations.begin(), file->declarations.end(), [&](const syntax::Declaration& declaration) {
      const auto* define = std::get_if<syntax::DefineDecl>(&declaration);
      return define != nullptr && !define->parameters.empty() && define->name.ToString() == name;
    });
  });
}

// What the name is, where it is anything.
Text WhatItIs(const std::string& name, const Judged& judged) {
  const semantics::CheckedProgram& program = *judged.rule.program;
  if (IsField(program.schema, name)) return {"是申报资料的栏目，用“令”填写，不用“预期”核对", "is a field of the dossier: `with` puts a value there, `expect` does not look at it"};
  if (Has(program.schema.lists, name)) return {"是清单", "is a list"};
  if (Has(program.parameters, name)) return {"是参数表，各行已写在规则里", "is a table of facts, whose rows the rule holds"};
  if (Has(program.phases, name)) return {"是环节；用“环节 " + name + "”一行选它，再预期其中的要求或结论", "is a phase: choose it with a line `phase " + name + "` and expect its requirements or conclusions"};
  if (IsFunction(judged.rule, name)) return {"是带参数的函数；预期用到它的定义或要求", "is a function: expect a definition or requirement that uses it"};
  return {};
}

std::vector<std::string> EveryName(const semantics::CheckedProgram& program) {
  std::vector<std::string> names;
  for (const auto& requirement : program.requirements) names.push_back(requirement.name);
  for (const auto& conclusion : program.conclusions) names.push_back(conclusion.name);
  for (const auto& definition : program.definitions) names.push_back(definition.name);
  return names;
}

}  // namespace

Diagnostic NotExpectable(const syntax::TestExpectation& line, const std::string& name, const Judged& judged) {
  auto builder = Make(Code::kTestExpectsUnknown, line.path.span()).With("name", name);
  const Text kind = WhatItIs(name, judged);
  if (!kind.empty()) return std::move(builder).Help({name + " " + kind.zh, name + " " + kind.en});
  const std::string near = foundation::Nearest(name, EveryName(*judged.rule.program));
  if (near.empty()) return builder;
  return std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"});
}

Diagnostic HasNoValue(const syntax::TestExpectation& line, const std::string& name, const Text& outcome) {
  return Make(Code::kTestValueNotComparable, line.value->span).With("name", name)
      .Help({name + " 有结果而没有值：去掉等号，写结果，例如 预期 " + name + " " + outcome.zh, name + " has an outcome, not a value: leave the = out and write the outcome, as in expect " + name + " " + outcome.en});
}

Diagnostic NoSuchCase(const syntax::TestExpectation& line, const semantics::Conclusion& conclusion) {
  std::string cases;
  for (const auto& one : conclusion.cases) cases += (cases.empty() ? "" : ", ") + one.name;
  if (!conclusion.otherwise.name.empty()) cases += (cases.empty() ? "" : ", ") + conclusion.otherwise.name;
  return Make(Code::kTestUnknownOutcome, line.span).With("word", line.outcome)
      .Help({conclusion.name + " 是结论，可写：" + cases + "，或尚未得出时的待定、待判断", conclusion.name + " is a conclusion: it can be " + cases + ", or undetermined, for judgement while it is open"});
}

Diagnostic NoSuchState(const syntax::TestExpectation& line, const std::string& name) {
  return Make(Code::kTestUnknownOutcome, line.span).With("word", line.outcome)
      .Help({name + " 是值：写 预期 " + name + " = 值，或 预期 " + name + " 未知（待判断、规则缺陷）", name + " is a value: write expect " + name + " = VALUE, or unknown, for judgement, defective where it is open"});
}

}  // namespace footrule::test_runner
