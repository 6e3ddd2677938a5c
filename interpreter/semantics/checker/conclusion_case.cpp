#include "semantics/checker/conclusion_case.h"

#include <algorithm>

#include "semantics/checker/conclusion_circle.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

const syntax::ConclusionDecl& DeclOf(const Context& context, std::size_t index) { return std::get<syntax::ConclusionDecl>(context.declaration(index).node); }

struct CaseName { std::string name; Text label; };

std::vector<CaseName> CaseNames(const syntax::ConclusionDecl& decl) {
  std::vector<CaseName> names;
  for (const syntax::ConclusionCase& one : decl.cases) names.push_back({one.name.text, one.label});
  if (decl.has_otherwise && !decl.otherwise_judgement) names.push_back({decl.otherwise_name.text, decl.otherwise_label});
  return names;
}

// What a case is called in an expression: a name, or a label in quotes.
std::string WrittenCase(const syntax::ExprRef& written) {
  if (const auto* name = syntax::As<syntax::NameRef>(written)) return name->name.text;
  const auto* text = syntax::As<syntax::TextLiteral>(written);
  return text ? text->text : "";
}

std::string TestName(const Context& context, std::size_t conclusion, const std::string& asked) { return context.declaration(conclusion).name + " is " + asked; }

// The definition that was made for the case; an invalid id before the first question.
DefinitionId TestOf(const Context& context, std::size_t conclusion, const std::string& asked) {
  const std::string name = TestName(context, conclusion, asked);
  for (const Definition& definition : context.program.definitions)
    if (definition.name == name) return definition.id;
  return {};
}

std::string Shown(const std::string& label, const std::string& name) { return label.empty() ? name : label; }

DefinitionId AddTest(Context& context, std::size_t conclusion, const CaseName& asked) {
  const CoreDeclaration& declaration = context.declaration(conclusion);
  const syntax::ConclusionDecl& decl = DeclOf(context, conclusion);
  Definition definition;
  definition.id = DefinitionId{context.program.definitions.size()};
  definition.name = TestName(context, conclusion, asked.name);
  definition.label = {Shown(decl.head.label.zh, declaration.name) + "为“" + Shown(asked.label.zh, asked.name) + "”",
                      Shown(decl.head.label.en, declaration.name) + " is \"" + Shown(asked.label.en, asked.name) + "\""};
  definition.clauses = ToClauses(decl.head.clauses, declaration.rule);
  definition.span = declaration.span;
  context.program.definitions.push_back(std::move(definition));
  return context.program.definitions.back().id;
}

// For judgement whatever the dossier says: what a person will decide is none of the cases listed so far.
ExprRef LeftToPerson(Context& context, const Conclusion& conclusion) {
  schema::List cases;
  cases.id = ListId{context.schema().lists.size()};
  cases.name = conclusion.name;
  cases.label = conclusion.label;
  cases.open = true;
  for (const ConclusionCase& one : conclusion.cases) cases.members.push_back({one.name, one.label, context.schema().symbols.Intern(one.name), {}});
  const ExprRef decided = SymbolConstant(context.schema().symbols.Intern("…"), MemberType(cases.id), conclusion.span);
  context.schema().lists.push_back(cases);
  return MakeCore(InList{decided, cases.id, nullptr, true}, TruthType(), conclusion.span);
}

// The case is taken when it holds and all before it fail. What a person decides may become any case that can be named.
ExprRef Body(Context& context, const Conclusion& conclusion, const std::string& asked) {
  std::vector<ExprRef> ways, failed_before;
  for (const ConclusionCase& one : conclusion.cases) {
    if (one.name == asked) {
      std::vector<ExprRef> parts = failed_before;
      parts.push_back(one.when);
      ways.push_back(AndExpr(std::move(parts), one.span));
    }
    failed_before.push_back(NotExpr(one.when, one.span));
  }
  if (conclusion.otherwise_judgement) failed_before.push_back(LeftToPerson(context, conclusion));
  if (conclusion.otherwise_judgement || conclusion.otherwise.name == asked) ways.push_back(AndExpr(std::move(failed_before), conclusion.span));
  return OrExpr(std::move(ways), conclusion.span);
}

}  // namespace

std::string SpelledName(const Context& context, const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return name->name.text;
  const auto* access = syntax::As<syntax::Access>(expr);
  if (!access) return "";
  const std::string base = SpelledName(context, access->base);
  if (base.empty()) return "";
  return context.names.aliases.count(base) ? access->member.text : base + "." + access->member.text;
}

std::optional<std::size_t> FindConclusion(const Context& context, const std::string& name) {
  std::string sought = name;
  for (const auto& [former, now] : context.bound.renamed)
    if (former == name) sought = now;
  for (std::size_t i = 0; i < context.bound.declarations.size() && !name.empty(); ++i)
    if (std::holds_alternative<syntax::ConclusionDecl>(context.declaration(i).node) && (context.declaration(i).name == name || context.declaration(i).name == sought)) return i;
  return std::nullopt;
}

std::optional<std::size_t> NamedConclusion(const Context& context, const Environment& env, const syntax::ExprRef& written) {
  const std::string name = SpelledName(context, written);
  if (env.Find(name) || context.names.values.count(name) || context.names.fields.count({schema::Schema::kRoot, name})) return std::nullopt;
  return FindConclusion(context, name);
}

ExprRef ConclusionIs(Context& context, std::size_t conclusion, const syntax::ExprRef& written_case) {
  const std::string word = WrittenCase(written_case);
  std::vector<std::string> known;
  for (const CaseName& one : CaseNames(DeclOf(context, conclusion))) {
    known.push_back(one.name);
    if (word.empty() || (one.name != word && one.label.zh != word && one.label.en != word)) continue;
    DefinitionId test = TestOf(context, conclusion, one.name);
    if (!test.is_valid()) test = AddTest(context, conclusion, one);
    return MakeCore(DefinitionRead{test, {}}, TruthType(), written_case->span);
  }
  ReportUnknown(context, Code::kUnknownName, word.empty() ? "…" : word, written_case->span, known);
  return nullptr;
}

std::map<std::size_t, std::size_t> ConclusionTests(const Context& context) {
  std::map<std::size_t, std::size_t> tests;
  for (std::size_t i = 0; i < context.bound.declarations.size(); ++i) {
    if (!std::holds_alternative<syntax::ConclusionDecl>(context.declaration(i).node)) continue;
    for (const CaseName& one : CaseNames(DeclOf(context, i)))
      if (const DefinitionId test = TestOf(context, i, one.name); test.is_valid()) tests[test.index] = i;
  }
  return tests;
}

void FinishConclusionCases(Context& context) {
  for (const auto& [test, declaration] : ConclusionTests(context)) {
    const std::string& name = context.declaration(declaration).name;
    const auto found = std::find_if(context.program.conclusions.begin(), context.program.conclusions.end(), [&](const Conclusion& one) { return one.name == name; });
    if (found == context.program.conclusions.end()) return;   // a mistake in it was reported
    Definition& definition = context.program.definitions[test];
    definition.body = Body(context, *found, definition.name.substr(TestName(context, declaration, "").size()));
  }
  ReportConclusionCircles(context);
}

}  // namespace footrule::semantics
