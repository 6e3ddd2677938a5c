// The plan.
#pragma once

#include "compiled/visit/program.h"

namespace footrule::compiled {

template <class A, Is<plan::Frame> T>
void Visit(A& archive, T& frame) {
  auto& [kind, table, members, where, keys, for_join] = frame;
  archive(kind, table, members, where, keys, for_join);
}
template <class A, Is<plan::Link> T>
void Visit(A& archive, T& link) {
  auto& [kind, from, to, reference, keys] = link;
  archive(kind, from, to, reference, keys);
}
template <class A, Is<plan::Node> T>
void Visit(A& archive, T& node) {
  auto& [op, type, frame, inputs, link, filter, field, list, compare, fold, shift, index, flag, origin] = node;
  archive(op, type, frame, inputs, link, filter, field, list, compare, fold, shift, index, flag, origin);
}
template <class A, Is<plan::InstancePlan> T>
void Visit(A& archive, T& instance) {
  auto& [requirement, number, frame, where, guard, whole_guard, condition, judgement_when, outcome] = instance;
  archive(requirement, number, frame, where, guard, whole_guard, condition, judgement_when, outcome);
}
template <class A, Is<plan::ConclusionPlan> T>
void Visit(A& archive, T& conclusion) {
  auto& [cases] = conclusion;
  archive(cases);
}
// The index of the tables of facts and the registers follow from the program; `Decode` makes them when that has been checked.
template <class A, Is<plan::Plan> T>
void Visit(A& archive, T& plan) {
  auto& [program, frames, links, constants, nodes, instances, conclusions, definitions, message_values, fields_read, parameters, registers, machines] = plan;
  archive(frames, links, constants, nodes, instances, conclusions, definitions, message_values, fields_read, machines);
  static_cast<void>(program), static_cast<void>(parameters), static_cast<void>(registers);
}

}  // namespace footrule::compiled
