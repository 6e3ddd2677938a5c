#include "verdict/words/scale_test.h"

namespace footrule::verdict {
namespace {

using plan::Node;
using plan::Op;
using semantics::CompareOp;

// The field of `not (field is recorded)`; invalid if the node is anything else.
schema::FieldId NotRecorded(const TraceReader& reader, plan::NodeId id) {
  const Node& node = reader.node(id);
  if (node.op != Op::kNot) return {};
  const Node& recorded = reader.node(node.inputs[0]);
  return recorded.op == Op::kIsRecorded ? recorded.field : schema::FieldId{};
}

// Whether the node compares the field with a constant in this way.
bool IsEnd(const TraceReader& reader, plan::NodeId id, CompareOp compare, schema::FieldId field) {
  const Node& node = reader.node(id);
  if (node.op != Op::kCompareNumber || node.compare != compare || !reader.IsLiteral(node.inputs[1])) return false;
  const Node& score = reader.node(node.inputs[0]);
  return score.op == Op::kLoad && score.field == field;
}

}  // namespace

std::optional<ScaleTest> AsScaleTest(const TraceReader& reader, plan::NodeId id) {
  const Node& either = reader.node(id);
  if (either.op != Op::kOr || either.inputs.size() != 2) return std::nullopt;
  const schema::FieldId field = NotRecorded(reader, either.inputs[0]);
  const Node& range = reader.node(either.inputs[1]);
  if (!field.is_valid() || range.op != Op::kAnd || range.inputs.size() != 2) return std::nullopt;
  if (!IsEnd(reader, range.inputs[0], CompareOp::kGreaterEqual, field) || !IsEnd(reader, range.inputs[1], CompareOp::kLessEqual, field)) return std::nullopt;
  const Node& low = reader.node(range.inputs[0]);
  return ScaleTest{low.inputs[0], either.inputs[1], low.inputs[1], reader.node(range.inputs[1]).inputs[1]};
}

}  // namespace footrule::verdict
