#include "semantics/check.h"

#include <algorithm>

#include "semantics/blocks/expand.h"
#include "semantics/checker/conclusion_case.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/functions.h"
#include "semantics/checker/outcome_functions.h"
#include "semantics/checker/requirement.h"
#include "semantics/checker/values.h"

namespace footrule::semantics {
namespace {

void DeclareAll(Context& context) {
  DeclareRules(context);
  DeclareDimensions(context);
  DeclareUnits(context);
  DeclareCalendars(context);
  DeclareLists(context);
  DeclarePatterns(context);
  DeclareNouns(context);
  DeclareFields(context);
  DeclareNames(context);
  DeclareParameters(context);
}

// A function is checked once with unknown arguments, so that a mistake in one nobody calls is found.
void CheckFunction(Context& context, std::size_t index, const syntax::DefineDecl& decl) {
  if (context.values[index].progress != Progress::kUntouched) return;
  Environment env;
  for (const syntax::Formal& formal : decl.parameters) {
    const ResolvedType type = ResolveType(context, formal.type);
    Checked value;
    value.type = type.type;
    value.unit = type.unit;
    value.span = formal.name.span;
    value.expr = std::make_shared<const Expr>(Expr{type.type, Gap{}, formal.name.span});
    env = env.With(formal.name.text, value);
  }
  context.values[index].progress = Progress::kChecking;
  CheckDefinitionBody(context, env, decl, ResolveType(context, decl.type).type);
  context.values[index].progress = Progress::kUntouched;
}

void CheckValues(Context& context) {
  for (const auto& [name, index] : context.names.values) {
    const auto* decl = std::get_if<syntax::DefineDecl>(&context.declaration(index).node);
    if (decl && !decl->parameters.empty()) CheckFunction(context, index, *decl);
    else EnsureValue(context, index);
  }
  for (const auto& [key, index] : context.names.derived) EnsureDerived(context, index, key.first);
}

void CheckRequirements(Context& context) {
  for (std::size_t i = 0; i < context.bound.declarations.size(); ++i)
    if (std::holds_alternative<syntax::RequirementDecl>(context.declaration(i).node)) EnsureRequirement(context, i);
}

void CollectTests(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (declaration.rule == 0 && declaration.written)
      if (const auto* test = std::get_if<syntax::TestDecl>(declaration.written)) context.program.tests.push_back(test);
}

}  // namespace

std::unique_ptr<CheckedProgram> Check(const std::vector<RuleSource>& rules, diagnostics::Sink& sink, const Choices& chosen) {
  Bound bound = Bind(Expand(rules, sink), rules, sink);
  auto program = std::make_unique<CheckedProgram>();
  program->refinements = bound.acts;
  Context context{*program, sink, rules, bound, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, 0, 0};
  context.chosen = chosen;
  DeclareAll(context);
  CheckValues(context);
  CheckRequirements(context);
  CheckPhases(context);
  CheckConclusions(context);
  FinishConclusionCases(context);
  CollectTests(context);
  std::sort(program->readings.begin(), program->readings.end(), [](const Reading& a, const Reading& b) { return a.name < b.name; });
  return sink.has_errors() ? nullptr : std::move(program);
}

}  // namespace footrule::semantics
