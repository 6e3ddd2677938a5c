#include "evaluation/subjects.h"

#include <algorithm>

#include "evaluation/kinds.h"
#include "evaluation/openness.h"

namespace footrule::evaluation {

namespace {

using plan::Frame;
using plan::FrameId;
using plan::NodeId;

std::string TextOf(const Trace&, const schema::Type& type, const Number& value) {
  if (type.kind != schema::TypeKind::kDate) return value.ToString();
  const auto days = value.ToInteger();
  return days ? values::Date{static_cast<std::int32_t>(*days)}.ToIso() : value.ToString();
}
std::string TextOf(const Trace& trace, const schema::Type&, SymbolId value) { return std::string(trace.symbols->text(value)); }
std::string TextOf(const Trace& trace, const schema::Type& type, std::int32_t row) {
  return trace.dossier->RowName(type.table, static_cast<std::size_t>(row));
}

// One key of a group as text, read where its first member stands.
std::string KeyText(const Trace& trace, NodeId key, plan::FrameId members, std::size_t member) {
  const plan::Node& node = trace.plan->nodes[key.index];
  const std::size_t row = trace.RowIn(key, members, member);
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
  const Frame& frame = trace.plan->frames[id.index];
  for (const NodeId key : frame.keys) Append(name, KeyText(trace, key, frame.members, trace.series_first_member[id.index][row]));
  return name;
}

// Whether what is asked of the dossier as a whole is false. It stands over the root, and each row merely gathers it from there.
bool IsOff(const Trace& trace, std::size_t instance, std::size_t of_dossier) {
  NodeId guard = trace.plan->instances[instance].whole_guard;
  const auto node = [&]() -> const plan::Node& { return trace.plan->nodes[guard.index]; };
  while (guard.is_valid() && node().frame.index != 0 && node().op == plan::Op::kGather) guard = node().inputs[0];
  if (!guard.is_valid() || node().frame.index != 0) return false;
  return std::get<values::TruthColumn>(trace.columns[guard.index]).value[trace.RowIn(guard, FrameId{std::size_t{0}}, of_dossier)] == Truth::kFalse;
}

// Whether the labels of the members in `language` are also what another choice of members is called, by name or by label. Nobody is
// then called so: a record must not speak of two.
bool CallsAnother(const semantics::Requirement& requirement, std::size_t instance, foundation::Language language) {
  using semantics::UnrolledMember;
  const auto& own = requirement.instances[instance].members;
  const auto same = [&](const semantics::Instance& other, auto called) {
    return std::equal(own.begin(), own.end(), other.members.begin(), other.members.end(),
                      [&](const UnrolledMember& a, const UnrolledMember& b) { return a.label.In(language) == called(b); });
  };
  for (std::size_t i = 0; i < requirement.instances.size(); ++i) {
    if (i == instance) continue;
    const semantics::Instance& other = requirement.instances[i];
    if (same(other, [](const UnrolledMember& b) { return b.name; }) || same(other, [](const UnrolledMember& b) { return b.label.In(foundation::Language::kChinese); }) ||
        same(other, [](const UnrolledMember& b) { return b.label.In(foundation::Language::kEnglish); }))
      return true;
  }
  return false;
}

// The row or group, then what `called` says of each unrolled member.
template <class Called>
std::string NameOf(const Trace& trace, std::size_t instance, std::size_t row, Called called) {
  const plan::InstancePlan& made = trace.plan->instances[instance];
  const Frame& frame = trace.plan->frames[made.frame.index];
  std::string name = frame.kind == Frame::Kind::kSeries ? GroupName(trace, made.frame, row)
                     : made.frame.index == 0            ? std::string()
                                                        : trace.dossier->RowName(frame.table, row);
  const semantics::Requirement& requirement = trace.plan->program->requirements[made.requirement.index];
  for (const semantics::UnrolledMember& member : requirement.instances[made.instance].members) Append(name, called(member));
  return name;
}

}  // namespace

std::string SubjectNameIn(const Trace& trace, std::size_t instance, std::size_t row, foundation::Language language) {
  return NameOf(trace, instance, row, [&](const semantics::UnrolledMember& member) { return member.label.In(language); });
}

std::string Trace::SubjectName(std::size_t instance, std::size_t row) const {
  return NameOf(*this, instance, row, [](const semantics::UnrolledMember& member) { return member.name; });
}

std::vector<std::string> SubjectSpellings(const Trace& trace, std::size_t instance, std::size_t row) {
  std::vector<std::string> spellings{trace.SubjectName(instance, row)};
  const plan::InstancePlan& made = trace.plan->instances[instance];
  const semantics::Requirement& requirement = trace.plan->program->requirements[made.requirement.index];
  if (requirement.instances[made.instance].members.empty()) return spellings;
  for (const foundation::Language language : {foundation::Language::kEnglish, foundation::Language::kChinese}) {
    if (CallsAnother(requirement, made.instance, language)) continue;
    std::string name = SubjectNameIn(trace, instance, row, language);
    if (std::find(spellings.begin(), spellings.end(), name) == spellings.end()) spellings.push_back(std::move(name));
  }
  return spellings;
}

bool Trace::IsSubject(std::size_t instance, std::size_t row) const {
  const plan::InstancePlan& made = plan->instances[instance];
  return !made.where.is_valid() || std::get<values::TruthColumn>(columns[made.where.index]).value[RowIn(made.where, made.frame, row)] != Truth::kFalse;
}

bool Trace::SubjectsUnknown(std::size_t instance, std::size_t of_dossier) const {
  if (IsOff(*this, instance, of_dossier)) return false;
  const plan::FrameId id = plan->instances[instance].frame;
  const Frame& frame = plan->frames[id.index];
  if (IsOpen(frame.table, of_dossier)) return true;
  const std::vector<bool>& unassigned = series_unassigned[id.index];
  return !unassigned.empty() && unassigned[of_dossier];
}

const std::vector<values::Outcome>& Trace::outcomes(std::size_t instance) const {
  return std::get<values::OutcomeColumn>(columns[plan->instances[instance].outcome.index]).value;
}

}  // namespace footrule::evaluation
