// Requirements, phases, conclusions.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

void AddCase(const Reader& reader, Parser::ConclusionCaseContext* context, ConclusionDecl& conclusion) {
  if (Failed(context)) return;
  ConclusionCase entry;
  entry.name = context->ID() ? LowerName(reader, context->ID()) : LowerName(reader, context->name());
  entry.clauses = LowerClauses(reader, context->CLAUSE());
  entry.label = LowerLabel(reader, context->TEXT());
  entry.when = LowerExpr(reader, context->expr());
  entry.span = reader.SpanOf(context);
  conclusion.cases.push_back(std::move(entry));
}

void SetOtherwise(const Reader& reader, const std::vector<Parser::OtherwiseCaseContext*>& contexts, ConclusionDecl& conclusion) {
  for (auto* context : contexts) {
    if (IsRepeated(reader, conclusion.has_otherwise, reader.SpanOf(contexts.front()), reader.SpanOf(context))) return;
    conclusion.has_otherwise = true;
    conclusion.otherwise_judgement = context->FOR_JUDGEMENT() != nullptr;
    conclusion.otherwise_name = LowerName(reader, context->name());
    conclusion.otherwise_label = LowerLabel(reader, context->TEXT());
  }
}

void SetPhase(const Reader& reader, const std::vector<Parser::ConclusionOnContext*>& contexts, ConclusionDecl& conclusion) {
  for (auto* context : contexts) {
    if (IsRepeated(reader, !conclusion.on_phase.empty(), conclusion.on_phase.span, reader.SpanOf(context))) return;
    conclusion.on_phase = LowerName(reader, context->name());
  }
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::RequirementContext* context) {
  RequirementDecl requirement;
  requirement.span = reader.SpanOf(context);
  requirement.head = LowerHead(reader, context->REQUIREMENT(), context->head());
  RequireName(reader, requirement.head);
  AddLines(reader, context->line(), requirement.lines);
  return requirement;
}

MaybeDeclaration Lower(const Reader& reader, Parser::PhaseContext* context) {
  auto* first = context->phaseHead();
  if (first == nullptr) return std::nullopt;
  PhaseDecl phase;
  phase.span = reader.SpanOf(context);
  phase.head.span = reader.SpanOf(first);
  phase.head.name = LowerName(reader, first->name());
  std::vector<Node*> texts;
  for (auto* part : first->headPart()) AddHeadPart(reader, part, phase.head, texts);
  phase.head.label = LowerLabel(reader, texts);
  AddLines(reader, context->line(), phase.lines);
  return phase;
}

MaybeDeclaration Lower(const Reader& reader, Parser::ConclusionContext* context) {
  ConclusionDecl conclusion;
  conclusion.span = reader.SpanOf(context);
  conclusion.head = LowerHead(reader, context->CONCLUSION(), context->head());
  RequireName(reader, conclusion.head);
  for (auto* entry : context->conclusionCase()) AddCase(reader, entry, conclusion);
  SetOtherwise(reader, context->otherwiseCase(), conclusion);
  SetPhase(reader, context->conclusionOn(), conclusion);
  AddLines(reader, context->line(), conclusion.lines);
  return conclusion;
}

}  // namespace footrule::syntax
