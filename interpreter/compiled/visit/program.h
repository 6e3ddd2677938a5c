// The checked program around its expressions.
#pragma once

#include "compiled/visit/expressions.h"

namespace footrule::compiled {

template <class A, Is<semantics::ClauseRef> T>
void Visit(A& archive, T& clause) {
  auto& [rule, id] = clause;
  archive(rule, id);
}
template <class A, Is<semantics::Definition> T>
void Visit(A& archive, T& definition) {
  auto& [id, name, label, clauses, variable, body, is_result, display_unit, span] = definition;
  archive(id, name, label, clauses, variable, body, is_result, display_unit, span);
}
template <class A, Is<semantics::MessagePiece> T>
void Visit(A& archive, T& piece) {
  auto& [literal, value, display_unit] = piece;
  archive(literal, value, display_unit);
}
template <class A, Is<semantics::Message> T>
void Visit(A& archive, T& message) {
  auto& [zh, en] = message;
  archive(zh, en);
}
template <class A, Is<semantics::UnrolledMember> T>
void Visit(A& archive, T& member) {
  auto& [noun, name, label] = member;
  archive(noun, name, label);
}
template <class A, Is<semantics::Instance> T>
void Visit(A& archive, T& instance) {
  auto& [members, subject, holders, where, whole, guard, condition, judgement_when, message] = instance;
  archive(members, subject, holders, where, whole, guard, condition, judgement_when, message);
}
template <class A, Is<semantics::Requirement> T>
void Visit(A& archive, T& requirement) {
  auto& [id, name, rule, clauses, label, modality, effect, judged_by, question, notes, phase, instances, readings, block, span] = requirement;
  archive(id, name, rule, clauses, label, modality, effect, judged_by, question, notes, phase, instances, readings, block, span);
}
template <class A, Is<semantics::Phase> T>
void Visit(A& archive, T& phase) {
  auto& [name, rule, label, clauses, guard, span, readings] = phase;
  archive(name, rule, label, clauses, guard, span, readings);
}
template <class A, Is<semantics::ConclusionCase> T>
void Visit(A& archive, T& one) {
  auto& [name, label, clauses, when, span] = one;
  archive(name, label, clauses, when, span);
}
template <class A, Is<semantics::Conclusion> T>
void Visit(A& archive, T& conclusion) {
  auto& [name, rule, label, clauses, phase, cases, otherwise_judgement, otherwise, span] = conclusion;
  archive(name, rule, label, clauses, phase, cases, otherwise_judgement, otherwise, span);
}
template <class A, Is<semantics::Term> T>
void Visit(A& archive, T& term) {
  auto& [id, name, label, clauses, type, fillers, span] = term;
  archive(id, name, label, clauses, type, fillers, span);
}
template <class A, Is<semantics::ParameterRow> T>
void Visit(A& archive, T& row) {
  auto& [keys, from, to, value, span] = row;
  archive(keys, from, to, value, span);
}
template <class A, Is<semantics::Parameter> T>
void Visit(A& archive, T& parameter) {
  auto& [id, name, label, source, type, key_types, rows, span] = parameter;
  archive(id, name, label, source, type, key_types, rows, span);
}
template <class A, Is<semantics::Calendar> T>
void Visit(A& archive, T& calendar) {
  auto& [id, name, source, days] = calendar;
  archive(id, name, source, days);
}
template <class A, Is<semantics::ClauseInfo> T>
void Visit(A& archive, T& clause) {
  auto& [id, title, printed, erratum, informative] = clause;
  archive(id, title, printed, erratum, informative);
}
template <class A, Is<semantics::RuleInfo> T>
void Visit(A& archive, T& rule) {
  auto& [id, path, label, based_on, effective_from, effective_to, clauses, is_module] = rule;
  archive(id, path, label, based_on, effective_from, effective_to, clauses, is_module);
}
template <class A, Is<semantics::Reading::Choice> T>
void Visit(A& archive, T& choice) {
  auto& [name, label] = choice;
  archive(name, label);
}
template <class A, Is<semantics::Reading> T>
void Visit(A& archive, T& reading) {
  auto& [name, former, label, clauses, choices, standard, taken, span] = reading;
  archive(name, former, label, clauses, choices, standard, taken, span);
}
template <class A, Is<semantics::RefinementAct> T>
void Visit(A& archive, T& act) {
  auto& [kind, target, clauses, because, at, target_at] = act;
  archive(kind, target, clauses, because, at, target_at);
}
// Tests point into syntax trees and stay behind.
template <class A, Is<semantics::CheckedProgram> T>
void Visit(A& archive, T& program) {
  auto& [schema, rules, calendars, terms, parameters, definitions, requirements, phases, conclusions, readings, refinements, tests] = program;
  archive(schema, rules, calendars, terms, parameters, definitions, requirements, phases, conclusions, readings, refinements);
  static_cast<void>(tests);
}

}  // namespace footrule::compiled
