// The first line of a block.
#include "syntax/keywords.h"
#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {

using diagnostics::Code;
using diagnostics::Make;

void AddHeadPart(const Reader& reader, Parser::HeadPartContext* part, Head& head, std::vector<Node*>& texts) {
  if (Node* clause = part->CLAUSE()) head.clauses.push_back(LowerClause(reader, clause));
  if (Node* text = part->TEXT()) texts.push_back(text);
  if (part->IN_PRINCIPLE()) head.modality = Modality::kInPrinciple;
  if (part->ADVISED()) head.modality = Modality::kAdvised;
  if (part->OPEN()) head.open = true;
  if (part->BEST_FIRST()) head.best_first = true;
  if (part->EXCLUSIVE()) head.exclusive = true;
  if (Failed(part->path())) return;
  if (part->EXTENDS()) head.extends = LowerPath(reader, part->path());
  if (part->REPLACES()) head.replaces = LowerPath(reader, part->path());
}

Head LowerHead(const Reader& reader, Node* heading, Parser::HeadContext* context) {
  Head head;
  head.span = reader.SpanOf(heading);
  if (context == nullptr) return head;
  const Path name = LowerDotted(reader, context->headName());
  if (!name.parts.empty()) head.name = {name.ToString(), name.span()};
  std::vector<Node*> texts;
  for (auto* part : context->headPart()) AddHeadPart(reader, part, head, texts);
  head.label = LowerLabel(reader, texts);
  if (!context->children.empty()) head.span = source::Join(head.span, reader.SpanOf(context));
  return head;
}

void RequireName(const Reader& reader, const Head& head) {
  if (head.name.empty() && head.span.is_valid()) reader.Report(Make(Code::kNameMissing, head.span));
}

}  // namespace footrule::syntax
