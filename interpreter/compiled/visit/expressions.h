// Core expressions and what they are bound to.
#pragma once

#include "compiled/visit/schema.h"

namespace footrule::compiled {

// ---- rows ---------------------------------------------------------------------------------------------------------
template <class A, Is<semantics::Variable> T>
void Visit(A& archive, T& variable) {
  auto& [id, noun, table, series] = variable;
  archive(id, noun, table, series);
}
template <class A, Is<semantics::RowStep> T>
void Visit(A& archive, T& step) {
  auto& [kind, reference, machine] = step;
  archive(kind, reference, machine);
}
template <class A, Is<semantics::RowRef> T>
void Visit(A& archive, T& row) {
  auto& [variable, steps] = row;
  archive(variable, steps);
}
template <class A, Is<semantics::Domain> T>
void Visit(A& archive, T& domain) {
  auto& [kind, table, of] = domain;
  archive(kind, table, of);
}
template <class A, Is<semantics::Series> T>
void Visit(A& archive, T& series) {
  auto& [member, domain, where, keys] = series;
  archive(member, domain, where, keys);
}
template <class A, Is<semantics::Run> T>
void Visit(A& archive, T& run) {
  auto& [member, domain, links, order, condition, by_first_row] = run;
  archive(member, domain, links, order, condition, by_first_row);
}
template <class A, Is<semantics::MachineEvent> T>
void Visit(A& archive, T& event) {
  auto& [kind, from, to, rank, on, lasts] = event;
  archive(kind, from, to, rank, on, lasts);
}
template <class A, Is<semantics::Machine> T>
void Visit(A& archive, T& machine) {
  auto& [name, acts, holder, holder_row, kind, on, until, states, state_symbols, start, events] = machine;
  archive(name, acts, holder, holder_row, kind, on, until, states, state_symbols, start, events);
}

// ---- nodes --------------------------------------------------------------------------------------------------------
template <class A, Is<semantics::NoneValue> T>
void Visit(A&, T&) {}
template <class A, Is<semantics::AsOf> T>
void Visit(A&, T&) {}
template <class A, Is<semantics::Constant> T>
void Visit(A& archive, T& constant) {
  auto& [value] = constant;
  archive(value);
}
template <class A, Is<semantics::FieldRead> T>
void Visit(A& archive, T& read) {
  auto& [row, field] = read;
  archive(row, field);
}
template <class A, Is<semantics::DefinitionRead> T>
void Visit(A& archive, T& read) {
  auto& [definition, row] = read;
  archive(definition, row);
}
template <class A, Is<semantics::SeriesKey> T>
void Visit(A& archive, T& key) {
  auto& [series, index] = key;
  archive(series, index);
}
template <class A, Is<semantics::RunRead> T>
void Visit(A& archive, T& read) {
  auto& [run, part] = read;
  archive(run, part);
}
template <class A, Is<semantics::MachineRead> T>
void Visit(A& archive, T& read) {
  auto& [machine, part, row] = read;
  archive(machine, part, row);
}
template <class A, Is<semantics::Gap> T>
void Visit(A& archive, T& gap) {
  auto& [term] = gap;
  archive(term);
}
template <class A, Is<semantics::NumberExpr> T>
void Visit(A& archive, T& number) {
  auto& [op, args] = number;
  archive(op, args);
}
template <class A, Is<semantics::TextExpr> T>
void Visit(A& archive, T& text) {
  auto& [op, args, width] = text;
  archive(op, args, width);
}
template <class A, Is<semantics::Compare> T>
void Visit(A& archive, T& compare) {
  auto& [op, left, right] = compare;
  archive(op, left, right);
}
template <class A, Is<semantics::Logic> T>
void Visit(A& archive, T& logic) {
  auto& [op, args] = logic;
  archive(op, args);
}
template <class A, Is<semantics::Rank> T>
void Visit(A& archive, T& rank) {
  auto& [member, list] = rank;
  archive(member, list);
}
template <class A, Is<semantics::SetExpr> T>
void Visit(A& archive, T& set) {
  auto& [op, left, right] = set;
  archive(op, left, right);
}
template <class A, Is<semantics::InList> T>
void Visit(A& archive, T& in) {
  auto& [member, list, others_when, others_judgement] = in;
  archive(member, list, others_when, others_judgement);
}
template <class A, Is<semantics::Presence> T>
void Visit(A& archive, T& presence) {
  auto& [op, operand] = presence;
  archive(op, operand);
}
template <class A, Is<semantics::Select> T>
void Visit(A& archive, T& select) {
  auto& [cases, otherwise] = select;
  archive(cases, otherwise);
}
template <class A, Is<semantics::Fold> T>
void Visit(A& archive, T& fold) {
  auto& [op, variable, domain, where, value, value2] = fold;
  archive(op, variable, domain, where, value, value2);
}
template <class A, Is<semantics::Lookup> T>
void Visit(A& archive, T& lookup) {
  auto& [parameter, keys] = lookup;
  archive(parameter, keys);
}
template <class A, Is<semantics::Round> T>
void Visit(A& archive, T& round) {
  auto& [value, interval, like] = round;
  archive(value, interval, like);
}
template <class A, Is<semantics::Shift> T>
void Visit(A& archive, T& shift) {
  auto& [date, amount, unit, calendar] = shift;
  archive(date, amount, unit, calendar);
}
template <class A, Is<semantics::OutcomeIs> T>
void Visit(A& archive, T& outcome) {
  auto& [requirement, whole, row, met] = outcome;
  archive(requirement, whole, row, met);
}
template <class A, Is<semantics::Expr> T>
void Visit(A& archive, T& expr) {
  auto& [type, node, span] = expr;
  archive(type, node, span);
}

}  // namespace footrule::compiled
