#include "evaluation/subjects.h"

#include "evaluation/kinds.h"
#include "evaluation/openness.h"

namespace footrule::evaluation {

namespace {

using plan::Frame;
using plan::NodeId;

std::string TextOf(const Trace&, const schema::Type& type, const Number& value) {
  if (type.kind != schema::TypeKind::kDate) return value.ToString();
  const auto days = value.ToInteger();
  return days ? values::Date{static_cast<std::int32_t>(*days)}.ToIso() : value.ToString();
}
std::string TextOf(const Trace& trace, const schema::Type&, SymbolId value) { return std::string(trace.dossier->symbols->text(value)); }
std::string TextOf(const Trace& trace, const schema::Type& type, std::int32_t row) {
  return trace.dossier->RowName(type.table, static_cast<std::size_t>(row));
}

// One key of a group as text, read where its first member stands.
std::string KeyText(const Trace& trace, NodeId key, std::size_t member) {
  const plan::Node& node = trace.plan->nodes[key.index];
  const std::size_t row = trace.RowIn(key, member);
  return WithKind(node.type.kind, [&](auto kind) -> std::string {
    using Kind = decltype(kind);
    const auto view = View(std::get<typename Kind::Column>(trace.columns[key.index]), kOwnRow);
    if constexpr (std::is_same_v<Kind, TruthKind>) return view[row] == Truth::kTrue ? "true" : "false";
    else if constexpr (std::is_same_v<Kind, SetKind>) return "";
    else return view.state(row) == State::kKnown ? TextOf(trace, node.type, view.value(row)) : "none";
  });
}

void Append(std::string& name, const std::string& part) {
  if (part.empty()) return;
  if (!name.empty()) name += '/';
  name += part;
}

std::string GroupName(const Trace& trace, plan::FrameId id, std::size_t row) {
  std::string name;
  for (const NodeId key : trace.plan->frames[id.index].keys) Append(name, KeyText(trace, key, trace.series_first_member[id.index][row]));
  return name;
}

// Whether the phase's guard is false. It asks nothing of a row, so it stands over the root, and each row merely gathers it from there.
bool PhaseIsOff(const Trace& trace, std::size_t instance) {
  NodeId guard = trace.plan->instances[instance].phase_guard;
  const auto node = [&]() -> const plan::Node& { return trace.plan->nodes[guard.index]; };
  while (guard.is_valid() && node().frame.index != 0 && node().op == plan::Op::kGather) guard = node().inputs[0];
  if (!guard.is_valid() || trace.plan->nodes[guard.index].frame.index != 0) return false;
  return std::get<values::TruthColumn>(trace.columns[guard.index]).value[0] == Truth::kFalse;
}

}  // namespace

std::string SubjectNameIn(const Trace& trace, std::size_t instance, std::size_t row, foundation::Language language) {
  const plan::InstancePlan& made = trace.plan->instances[instance];
  const Frame& frame = trace.plan->frames[made.frame.index];
  std::string name = frame.kind == Frame::Kind::kSeries ? GroupName(trace, made.frame, row)
                     : made.frame.index == 0            ? std::string()
                                                        : trace.dossier->RowName(frame.table, row);
  const semantics::Requirement& requirement = trace.plan->program->requirements[made.requirement.index];
  for (const auto& [noun, label] : requirement.instances[made.instance].members) Append(name, label.In(language));
  return name;
}

std::string Trace::SubjectName(std::size_t instance, std::size_t row) const {
  return SubjectNameIn(*this, instance, row, foundation::Language::kEnglish);
}

bool Trace::IsSubject(std::size_t instance, std::size_t row) const {
  const NodeId where = plan->instances[instance].where;
  return !where.is_valid() || std::get<values::TruthColumn>(columns[where.index]).value[RowIn(where, row)] != Truth::kFalse;
}

bool Trace::SubjectsUnknown(std::size_t instance) const {
  if (PhaseIsOff(*this, instance)) return false;
  const plan::FrameId id = plan->instances[instance].frame;
  const Frame& frame = plan->frames[id.index];
  if (IsOpen(*dossier, frame.table)) return true;
  return frame.kind == Frame::Kind::kSeries && series_unassigned[id.index];
}

const std::vector<values::Outcome>& Trace::outcomes(std::size_t instance) const {
  return std::get<values::OutcomeColumn>(columns[plan->instances[instance].outcome.index]).value;
}

}  // namespace footrule::evaluation
