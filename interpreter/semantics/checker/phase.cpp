// Phases and which requirements they own; conclusions.
#include <algorithm>
#include <map>

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/readings_read.h"
#include "semantics/checker/requirement.h"

namespace footrule::semantics {
namespace {

constexpr std::uint32_t kNoPhase = 0xFFFFFFFFu;

// The phase whose clause is the longest above this one.
std::uint32_t PhaseOf(const Context& context, const ClauseRef& clause) {
  std::uint32_t best = kNoPhase;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < context.program.phases.size(); ++i)
    for (const ClauseRef& under : context.program.phases[i].clauses) {
      if (clause.rule != under.rule || !LiesUnder(clause.id, under.id) || under.id.size() <= longest) continue;
      longest = under.id.size();
      best = static_cast<std::uint32_t>(i);
    }
  return best;
}

// By the first of its clauses that lies under a phase.
std::uint32_t PhaseOf(const Context& context, const Requirement& requirement) {
  for (const ClauseRef& clause : requirement.clauses)
    if (const std::uint32_t phase = PhaseOf(context, clause); phase != kNoPhase) return phase;
  return kNoPhase;
}

ConclusionCase CheckCase(Context& context, const syntax::ConclusionCase& written, std::uint32_t rule) {
  ConclusionCase checked{written.name.text, written.label, ToClauses(written.clauses, rule), nullptr, written.span};
  checked.when = CheckCondition(context, {}, written.when);
  return checked;
}

// The recorded conclusion is compared with the computed one, never believed.
void AddRecorded(Context& context, const CoreDeclaration& declaration, const syntax::ConclusionDecl& decl, const Conclusion& conclusion) {
  const syntax::Path& path = decl.lines.recorded_as->paths.front();
  syntax::ExprRef written = syntax::MakeExpr(syntax::NameRef{path.parts[0]}, path.parts[0].span);
  for (std::size_t i = 1; i < path.parts.size(); ++i) written = syntax::MakeExpr(syntax::Access{written, path.parts[i]}, path.span());
  const Checked recorded = CheckExpr(context, {}, written);
  if (recorded.is_error()) return;
  if (recorded.type.kind != schema::TypeKind::kMember || !std::holds_alternative<FieldRead>(recorded.expr->node)) return context.Report(Make(Code::kRecordedConclusion, path.span()));
  const auto is = [&](const std::string& name, Span span) -> ExprRef {
    const SymbolId member = FindMember(context, recorded.type.list, name);
    if (member.is_valid()) return CompareExpr(CompareOp::kEqual, recorded.expr, SymbolConstant(member, MemberType(recorded.type.list), span), span);
    context.Report(Make(Code::kCaseNotInList, span).With("name", name).With("list", context.program.schema.list(recorded.type.list).name));
    return TrueExpr(span);
  };
  Select select;
  for (const ConclusionCase& one : conclusion.cases) select.cases.emplace_back(one.when, is(one.name, one.span));
  select.otherwise = conclusion.otherwise_judgement ? TrueExpr(decl.span) : is(conclusion.otherwise.name, decl.span);
  Requirement requirement;
  requirement.id = RequirementId{context.program.requirements.size()};
  requirement.name = declaration.name + ".recorded";
  requirement.rule = declaration.rule;
  requirement.clauses = conclusion.clauses;
  requirement.label = conclusion.label;
  requirement.block = "conclusion";
  requirement.phase = conclusion.phase;
  requirement.span = path.span();
  Instance instance;
  instance.guard = MakeCore(Presence{PresenceOp::kRecorded, recorded.expr}, TruthType(), path.span());
  instance.condition = MakeCore(std::move(select), TruthType(), path.span());
  requirement.instances.push_back(std::move(instance));
  context.program.requirements.push_back(std::move(requirement));
}

std::uint32_t NamedPhase(Context& context, const syntax::Name& name) {
  if (name.empty()) return kNoPhase;
  for (std::size_t i = 0; i < context.program.phases.size(); ++i)
    if (context.program.phases[i].name == name.text) return static_cast<std::uint32_t>(i);
  std::vector<std::string> known;
  for (const Phase& phase : context.program.phases) known.push_back(phase.name);
  ReportUnknown(context, Code::kNoSuchPhase, name.text, name.span, known);
  return kNoPhase;
}

void CheckConclusion(Context& context, const CoreDeclaration& declaration, const syntax::ConclusionDecl& decl) {
  context.current_rule = declaration.rule;
  Conclusion conclusion;
  conclusion.name = declaration.name;
  conclusion.rule = declaration.rule;
  conclusion.label = decl.head.label;
  conclusion.clauses = ToClauses(decl.head.clauses, declaration.rule);
  conclusion.phase = NamedPhase(context, decl.on_phase);
  conclusion.span = declaration.span;
  context.conclusion_phase = conclusion.phase;
  bool failed = false;
  for (const syntax::ConclusionCase& written : decl.cases) {
    conclusion.cases.push_back(CheckCase(context, written, declaration.rule));
    failed = failed || !conclusion.cases.back().when;
  }
  context.conclusion_phase.reset();
  if (!decl.has_otherwise) context.Report(Make(Code::kConclusionWithoutOtherwise, declaration.head_span).With("name", conclusion.name));
  conclusion.otherwise_judgement = decl.otherwise_judgement;
  conclusion.otherwise = {decl.otherwise_name.text, decl.otherwise_label, {}, nullptr, declaration.span};
  if (failed) return;
  if (decl.lines.recorded_as && !decl.lines.recorded_as->paths.empty()) AddRecorded(context, declaration, decl, conclusion);
  context.program.conclusions.push_back(std::move(conclusion));
}

void CheckGuard(Context& context, const syntax::PhaseDecl& decl, Phase& phase) {
  std::set<std::string> readings;
  {
    const ReadingsRead read(context, readings);
    for (const syntax::ExprRef& when : decl.lines.when) phase.guard = BothExpr(phase.guard, CheckCondition(context, {}, when), when->span);
  }
  phase.readings.assign(readings.begin(), readings.end());
}

}  // namespace

void CheckPhases(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations) {
    const auto* decl = std::get_if<syntax::PhaseDecl>(&declaration.node);
    if (!decl) continue;
    context.current_rule = declaration.rule;
    Phase phase{declaration.name, declaration.rule, decl->head.label, ToClauses(decl->head.clauses, declaration.rule), nullptr, declaration.span};
    CheckGuard(context, *decl, phase);
    context.program.phases.push_back(std::move(phase));
  }
}

void AssignPhases(Context& context) {
  for (Requirement& requirement : context.program.requirements) requirement.phase = PhaseOf(context, requirement);
}

void CheckConclusions(Context& context) {
  AssignPhases(context);
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::ConclusionDecl>(&declaration.node)) CheckConclusion(context, declaration, *decl);
}

}  // namespace footrule::semantics
