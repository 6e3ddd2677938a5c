// Frames, links, instances: all of a plan but its nodes.
#include "compiled/check/check.h"
#include "compiled/check/plan_check.h"
#include "semantics/core/machine.h"

namespace footrule::compiled {

using plan::Frame;
using plan::Link;
using schema::TableId;
using schema::TypeKind;

bool CheckPlan(const plan::Plan& plan) { return PlanCheck(plan).Holds(); }

bool PlanCheck::Holds() {
  if (!HoldsMachines() || !HoldsFrames() || !HoldsLinks()) return false;
  for (std::size_t i = 0; i < plan_.nodes.size(); ++i)
    if (!HoldsNode(i)) return false;
  return HoldsInstances();
}

Sort PlanCheck::SortOf(TypeKind kind) {
  switch (kind) {
    case TypeKind::kNumber: case TypeKind::kDate: return Sort::kNumber;
    case TypeKind::kText: case TypeKind::kMember: return Sort::kSymbol;
    case TypeKind::kSet: return Sort::kSet;
    case TypeKind::kRow: return Sort::kRow;
    default: return Sort::kTruth;
  }
}
Sort PlanCheck::SortOf(const Node& node) const { return node.op == plan::Op::kOutcome ? Sort::kOutcome : SortOf(node.type.kind); }

bool PlanCheck::Reads(NodeId id, FrameId over, Sort sort) const {
  if (!id.is_valid() || SortOf(node(id)) != sort) return false;
  return node(id).frame == over || node(id).frame.index == 0;
}

bool PlanCheck::Takes(const Node& user, Sort sort, std::size_t least, std::size_t most) const {
  return user.inputs.size() >= least && user.inputs.size() <= most && Each(user.inputs, [&](NodeId input) { return Reads(input, user.frame, sort); });
}

bool PlanCheck::TakesAll(const Node& user, std::initializer_list<Sort> sorts) const {
  return user.inputs.size() == sorts.size() &&
         std::equal(sorts.begin(), sorts.end(), user.inputs.begin(), [&](Sort sort, NodeId input) { return Reads(input, user.frame, sort); });
}

std::size_t PlanCheck::ReadyOf(const std::vector<NodeId>& nodes) const {
  std::size_t ready = 0;
  for (const NodeId id : nodes) ready = std::max<std::size_t>(ready, id.index + std::size_t{1});
  return ready;
}

// ---- frames -------------------------------------------------------------------------------------------------------
bool PlanCheck::HoldsFrame(std::size_t index) {
  const Frame& one = plan_.frames[index];
  if (!one.table.is_valid()) return false;
  if (IsTable(one)) return one.keys.empty() && !one.where.is_valid();
  if (!one.members.is_valid() || one.members.index >= index || !IsTable(frame(one.members)) || frame(one.members).table != one.table) return false;
  const auto key = [&](NodeId id) { return id.is_valid() && Reads(id, one.members, SortOf(node(id))) && SortOf(node(id)) != Sort::kOutcome; };
  if (one.keys.empty() || !Each(one.keys, key) || !ReadsOrNone(one.where, one.members, Sort::kTruth)) return false;
  frame_ready_[index] = std::max({frame_ready_[one.members.index], ReadyOf(one.keys), one.where.is_valid() ? one.where.index + std::size_t{1} : 0});
  return true;
}

bool PlanCheck::HoldsFrames() {
  frame_ready_.assign(plan_.frames.size(), 0);
  const auto valid = [](const Node& one) { return one.frame.is_valid(); };
  if (plan_.frames.empty() || !IsTable(plan_.frames[0]) || plan_.frames[0].table != schema::Schema::kRoot || !Each(plan_.nodes, valid)) return false;
  for (std::size_t i = 0; i < plan_.frames.size(); ++i) {
    if (!HoldsFrame(i)) return false;
    if (i > 0 && IsTable(plan_.frames[i]) && plan_.frames[i].table == schema::Schema::kRoot) return false;
  }
  return true;
}

// ---- links --------------------------------------------------------------------------------------------------------
bool PlanCheck::LiesAbove(TableId above, TableId table) const {
  while (table.is_valid() && table != above) table = schema_.table(table).parent;
  return table == above;
}

bool PlanCheck::HoldsJoin(const Link& link) const {
  const Frame& to = frame(link.to);
  if (IsTable(to) || !to.for_join || link.keys.size() != to.keys.size()) return false;
  for (std::size_t i = 0; i < link.keys.size(); ++i)
    if (!link.keys[i].is_valid() || !Reads(link.keys[i], link.from, SortOf(node(to.keys[i])))) return false;
  return true;
}

bool PlanCheck::HoldsLink(const Link& link) const {
  if (!link.from.is_valid() || !link.to.is_valid()) return false;
  const Frame &from = frame(link.from), &to = frame(link.to);
  switch (link.kind) {
    case Link::Kind::kParent: return IsTable(to) && LiesAbove(to.table, from.table);
    case Link::Kind::kReference: {
      if (!link.reference.is_valid() || !IsTable(from) || !IsTable(to)) return false;
      const schema::Field& field = schema_.field(link.reference);
      return field.type.kind == TypeKind::kRow && field.table == from.table && field.type.table == to.table;
    }
    case Link::Kind::kNamed: return link.keys.size() == 1 && IsTable(to) && Reads(link.keys[0], link.from, Sort::kRow) && node(link.keys[0]).frame == link.from && node(link.keys[0]).type.table == to.table;
    case Link::Kind::kMembership: return !IsTable(to) && to.members == link.from;
    case Link::Kind::kJoin: return HoldsJoin(link);
  }
  return false;
}

bool PlanCheck::HoldsLinks() {
  link_ready_.clear();
  for (const Link& link : plan_.links) {
    if (!HoldsLink(link)) return false;
    link_ready_.push_back(std::max({frame_ready_[link.from.index], frame_ready_[link.to.index], ReadyOf(link.keys)}));
  }
  return true;
}

// ---- instances ----------------------------------------------------------------------------------------------------
bool PlanCheck::HoldsInstance(std::size_t index) const {
  const plan::InstancePlan& one = plan_.instances[index];
  if (!one.requirement.is_valid() || !one.frame.is_valid() || !one.outcome.is_valid()) return false;
  if (one.instance >= plan_.program->requirements[one.requirement.index].instances.size()) return false;
  if (frame(one.frame).for_join) return false;   // its last groups are nobody's, and have no names
  const Node& outcome = node(one.outcome);
  if (outcome.op != plan::Op::kOutcome || outcome.index != index || outcome.frame != one.frame) return false;
  for (const NodeId part : {one.where, one.guard, one.whole_guard, one.condition, one.judgement_when}) {
    const bool before = !part.is_valid() || part.index < one.outcome.index;
    if (!before || !ReadsOrNone(part, one.frame, Sort::kTruth)) return false;
  }
  const auto hole = [&](NodeId id) { return !id.is_valid() || Reads(id, one.frame, SortOf(node(id))); };
  return Each(plan_.message_values[index], hole);
}

bool PlanCheck::HoldsInstances() const {
  const semantics::CheckedProgram& program = *plan_.program;
  std::size_t instances = 0;
  for (const semantics::Requirement& requirement : program.requirements) instances += requirement.instances.size();
  if (plan_.instances.size() != instances || plan_.message_values.size() != instances || plan_.definitions.size() != program.definitions.size() ||
      plan_.conclusions.size() != program.conclusions.size() || plan_.fields_read.size() != schema_.fields.size())
    return false;
  for (std::size_t i = 0; i < instances; ++i)
    if (!HoldsInstance(i)) return false;
  const auto has_rows = [this](NodeId id) { return !id.is_valid() || !frame(node(id).frame).for_join; };
  if (!Each(plan_.definitions, has_rows)) return false;
  const auto over_root = [this](NodeId id) { return Reads(id, FrameId(0), Sort::kTruth); };
  return Each(plan_.conclusions, [&](const plan::ConclusionPlan& one) { return Each(one.cases, over_root); });
}

bool PlanCheck::HoldsMachines() const {
  return Each(plan_.machines, [this](const auto& machine) {
    if (!machine) return false;
    const auto of_acts = [&](schema::FieldId field, Sort sort) { return schema_.field(field).table == machine->acts && SortOf(schema_.field(field).type.kind) == sort; };
    const bool until = !machine->until.is_valid() || of_acts(machine->until, Sort::kNumber);
    return until && of_acts(machine->kind, Sort::kSymbol) && of_acts(machine->on, Sort::kNumber) && LiesAbove(machine->holder, machine->acts);
  });
}

}  // namespace footrule::compiled
