#include "verdict/words/shown_unit.h"

#include <algorithm>

namespace footrule::verdict {
namespace {

using plan::Op;
using schema::TypeKind;

bool PassesUnitOn(Op op) {
  switch (op) {
    case Op::kGather: case Op::kAdd: case Op::kSubtract: case Op::kNegate: case Op::kLeast: case Op::kGreatest: case Op::kFold:
    case Op::kRoundTo: case Op::kRoundLike: case Op::kSelect:
      return true;
    default:
      return false;
  }
}

// The declared unit of a node's numbers, sought through operations that keep the dimension.
const values::UnitExpression* DeclaredUnit(const plan::Plan& plan, const DefinitionIndex& definitions, plan::NodeId id, int depth) {
  if (!id.is_valid() || depth == 0) return nullptr;
  const plan::Node& node = plan.nodes[id.index];
  if (node.op == Op::kLoad) return &plan.program->schema.field(node.field).display_unit;
  const semantics::Definition* definition = definitions.Of(id);
  if (definition != nullptr && !definition->display_unit.text.empty()) return &definition->display_unit;
  if (!PassesUnitOn(node.op)) return nullptr;
  for (const plan::NodeId input : node.inputs) {
    const schema::Type& type = plan.nodes[input.index].type;
    if (!(type.dimension == node.type.dimension) || type.kind != TypeKind::kNumber) continue;
    if (const auto* unit = DeclaredUnit(plan, definitions, input, depth - 1)) return unit;
  }
  return nullptr;
}

}  // namespace

DefinitionIndex::DefinitionIndex(const plan::Plan& plan) : plan_(plan) {
  for (std::size_t i = 0; i < plan.definitions.size(); ++i) {
    if (plan.definitions[i].is_valid()) definition_of_node_.emplace(plan.definitions[i].index, i);
  }
}

const semantics::Definition* DefinitionIndex::Of(plan::NodeId node) const {
  const auto found = definition_of_node_.find(node.index);
  return found == definition_of_node_.end() ? nullptr : &plan_.program->definitions[found->second];
}

bool IsOpenDimension(const schema::Schema& schema, const values::Dimension& dimension) {
  return std::any_of(dimension.factors().begin(), dimension.factors().end(), [&](const auto& f) { return schema.dimensions.base(f.first).open; });
}

values::UnitExpression ShownUnit(const plan::Plan& plan, const DefinitionIndex& definitions, plan::NodeId node) {
  const schema::Type& type = plan.nodes[node.index].type;
  const schema::Schema& schema = plan.program->schema;
  if (type.kind != TypeKind::kNumber) return {};
  const values::UnitExpression* declared = DeclaredUnit(plan, definitions, node, 64);
  if (declared != nullptr && !declared->text.empty()) return *declared;
  if (type.dimension.is_number() || IsOpenDimension(schema, type.dimension)) return {};
  return schema.units.Natural(type.dimension, schema.dimensions);
}

foundation::Number InUnit(const foundation::Number& value, const values::UnitExpression& unit) {
  return unit.text.empty() ? value : foundation::Number::Divide(value, unit.factor).value_or(value);
}

}  // namespace footrule::verdict
