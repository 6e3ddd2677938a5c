#include "verdict/derivation/step_source.h"

#include "verdict/derivation/author_text.h"
#include "verdict/words/describe.h"

namespace footrule::verdict {
namespace {

// The path of a field as rules write it.
std::string FieldPath(const schema::Schema& schema, schema::FieldId id) {
  const schema::Field& field = schema.field(id);
  return field.table == schema::Schema::kRoot ? field.name : schema.table(field.table).noun + "." + field.name;
}

}  // namespace

std::string NodeText(const Context& context, plan::NodeId id) {
  const semantics::Definition* definition = context.reader.DefinitionOf(id);
  const semantics::ExprRef& origin = definition != nullptr ? definition->body : context.reader.node(id).origin;
  return origin ? AuthorText(context.sources, origin->span) : std::string();
}

Text StepSource(const Context& context, plan::NodeId id, const std::string& above) {
  const plan::Node& node = context.reader.node(id);
  if (node.op == plan::Op::kLoad) return foundation::Same(FieldPath(context.reader.schema(), node.field));
  const std::string text = NodeText(context, id);
  const bool own_words = !text.empty() && text != above;
  const semantics::Definition* definition = context.reader.DefinitionOf(id);
  if (definition != nullptr) return foundation::Same(own_words ? definition->name + " = " + text : definition->name);
  return own_words ? foundation::Same(text) : Describe(context, id).brief;
}

}  // namespace footrule::verdict
