// Columns brought along a link: from the holding row, the row a reference names, the group.
#include "evaluation/kernels/declared_bounds.h"
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

// Why a row that leads to none has no value.
State StateOf(std::int32_t target) {
  switch (target) {
    case LinkData::kJudgementRow: return State::kJudgement;
    case LinkData::kDefectiveRow: return State::kDefective;
    case LinkData::kNoneRow: return State::kNone;
    default: return State::kUnknown;
  }
}

bool MayLeadToNone(const Run& run, const Node& gather) {
  const plan::Link& link = run.plan.links[gather.link.index];
  return link.kind == plan::Link::Kind::kReference && run.dossier.schema->field(link.reference).type.or_none;
}

// A field of a row that is not known is still within the bounds of the field, however many references lead there; unless one of them may
// be a stated none.
Bounds BoundsBehind(const Run& run, const Node& gather) {
  const Node* source = &gather;
  for (; source->op == plan::Op::kGather; source = &run.node(source->inputs[0]))
    if (MayLeadToNone(run, *source)) return {};
  return source->op == plan::Op::kLoad ? DeclaredBounds(run.dossier.schema->field(source->field)) : Bounds{};
}

template <class Writer>
void OpenCell(Writer& writer, std::size_t row, State state, const Bounds&) { writer.Open(row, state); }
void OpenCell(NumberWriter& writer, std::size_t row, State state, const Bounds& bounds) {
  if (state == State::kUnknown) writer.Open(row, state, bounds);
  else writer.Open(row, state);
}

}  // namespace

values::Column EvaluateGather(Run& run, const Node& node) {
  const std::vector<std::int32_t>& target = run.link(node.link).target;
  const Bounds bounds = BoundsBehind(run, node);
  return WithKind(node.type.kind, [&](auto kind) -> values::Column {
    using Kind = decltype(kind);
    const auto from = Read<Kind>(run, node.inputs[0], run.node(node.inputs[0]).frame);
    typename Kind::Writer writer(target.size());
    for (std::size_t row = 0; row < target.size(); ++row) {
      if (target[row] >= 0) writer.Copy(row, from, static_cast<std::size_t>(target[row]));
      else OpenCell(writer, row, StateOf(target[row]), bounds);
    }
    return std::move(writer.column);
  });
}

}  // namespace footrule::evaluation
