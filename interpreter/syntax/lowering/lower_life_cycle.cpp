// `life cycle`: states, the order of events on one day, events with what they ask.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

std::vector<Name> LowerNames(const Reader& reader, const std::vector<Parser::NameContext*>& contexts) {
  std::vector<Name> names;
  for (auto* context : contexts) names.push_back(LowerName(reader, context));
  return names;
}

void AddStates(const Reader& reader, Parser::StatesLineContext* line, LifeCycleBlock& block) {
  if (Failed(line)) return;
  if (IsRepeated(reader, block.states_span.is_valid(), block.states_span, reader.SpanOf(line))) return;
  block.states_span = reader.SpanOf(line);
  for (auto* state : line->state()) {
    if (Failed(state)) continue;
    block.states.push_back({LowerName(reader, state->name()), LowerLabel(reader, state->TEXT()), state->START() != nullptr, state->FINAL() != nullptr, reader.SpanOf(state)});
  }
}

void AddSameDay(const Reader& reader, Parser::SameDayLineContext* line, LifeCycleBlock& block) {
  if (Failed(line)) return;
  if (IsRepeated(reader, block.same_day_span.is_valid(), block.same_day_span, reader.SpanOf(line))) return;
  block.same_day_span = reader.SpanOf(line);
  block.same_day = LowerNames(reader, line->name());
}

void AddEventLine(const Reader& reader, Parser::EventLineContext* line, LifeEvent& event) {
  if (Failed(line)) return;
  LifeCondition condition{LowerExpr(reader, line->expr()), LowerClauses(reader, line->CLAUSE()), reader.SpanOf(line)};
  auto& conditions = line->NEEDS() ? event.needs : line->DUE_WHEN() ? event.due : line->BARRED_WHEN() ? event.barred : event.lasts;
  conditions.push_back(std::move(condition));
}

// The names before the colon, between it and `to`, and behind `to` are one list to the grammar.
std::optional<LifeEvent> LowerEvent(const Reader& reader, Parser::LifeEventContext* context) {
  auto* head = context->eventHead();
  if (Failed(head) || head->name().size() < 3) return std::nullopt;
  LifeEvent event;
  event.span = reader.SpanOf(head);
  event.clauses = LowerClauses(reader, head->CLAUSE());
  event.label = LowerLabel(reader, head->TEXT());
  std::vector<Name> names = LowerNames(reader, head->name());
  event.name = names.front();
  event.to = names.back();
  event.from.assign(names.begin() + 1, names.end() - 1);
  if (head->expr()) event.on = LowerExpr(reader, head->expr());
  for (auto* line : context->eventLine()) AddEventLine(reader, line, event);
  AddLines(reader, context->line(), event.lines);
  return event;
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::LifeCycleContext* context) {
  LifeCycleBlock block;
  block.span = reader.SpanOf(context);
  block.head = LowerHead(reader, context->LIFE_CYCLE(), context->head());
  RequireName(reader, block.head);
  for (auto* line : context->statesLine()) AddStates(reader, line, block);
  for (auto* line : context->sameDayLine()) AddSameDay(reader, line, block);
  for (auto* child : context->lifeEvent()) {
    if (auto event = LowerEvent(reader, child)) block.events.push_back(std::move(*event));
  }
  AddLines(reader, context->line(), block.lines);
  return block;
}

}  // namespace footrule::syntax
