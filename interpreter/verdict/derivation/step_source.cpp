#include "verdict/derivation/step_source.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "verdict/derivation/author_text.h"
#include "verdict/words/describe.h"

namespace footrule::verdict {
namespace {

// The path of a field as rules write it.
std::string FieldPath(const schema::Schema& schema, schema::FieldId id) {
  const schema::Field& field = schema.field(id);
  return field.table == schema::Schema::kRoot ? field.name : schema.table(field.table).noun + "." + field.name;
}

// A test that a domain block made stands on a name, a list of names or a range, which does not say what is tested.
bool IsTest(plan::Op op) {
  using plan::Op;
  constexpr Op kTests[] = {Op::kCompareNumber, Op::kCompareSymbol, Op::kCompareTruth, Op::kCompareRow, Op::kAnd, Op::kOr, Op::kNot, Op::kSetHas, Op::kSetInside};
  return std::find(std::begin(kTests), std::end(kTests), op) != std::end(kTests);
}
bool SaysATest(std::string_view text) {
  constexpr std::string_view kSigns[] = {"<", ">", "=", "(", "≤", "≥", "≠", "＜", "＞", "＝", "（"};
  if (std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) { return text.find(sign) != text.npos; })) return true;
  const auto blank_between_words = [&](std::size_t at) { return text[at] == ' ' && at > 0 && text[at - 1] != ','; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (blank_between_words(at)) return true;
  }
  return false;
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
  const bool made = node.op == plan::Op::kWrittenInterval || (IsTest(node.op) && !SaysATest(text));
  const bool own_words = !text.empty() && text != above && !made;
  const semantics::Definition* definition = context.reader.DefinitionOf(id);
  if (definition != nullptr) return foundation::Same(own_words ? definition->name + " = " + text : definition->name);
  return own_words ? foundation::Same(text) : Describe(context, id).brief;
}

}  // namespace footrule::verdict
