// `pattern`: parts of a structured code, and what stands between them.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

constexpr std::uint32_t kTooMany = 1000;   // characters; the checker refuses far fewer

std::uint32_t LowerCount(const Reader& reader, Node* node) {
  const auto count = LowerNumber(reader, node).ToInteger();
  return count && *count >= 0 && *count < kTooMany ? static_cast<std::uint32_t>(*count) : kTooMany;
}

std::optional<CodeElement> LowerElement(const Reader& reader, Parser::CodeElementContext* context) {
  if (Failed(context)) return std::nullopt;
  CodeElement element;
  element.span = reader.SpanOf(context);
  element.is_text = context->TEXT() != nullptr;
  if (element.is_text) {
    element.text = LowerText(reader, context->TEXT());
    return element;
  }
  element.least = LowerCount(reader, context->NUMBER(0));
  element.most = context->DOTS() ? LowerCount(reader, context->NUMBER(1)) : element.least;
  element.kind = LowerName(reader, context->ID());
  return element;
}

CodeForm LowerForm(const Reader& reader, Parser::CodeFormContext* context) {
  CodeForm form{{}, reader.SpanOf(context)};
  for (auto* child : context->codeElement())
    if (auto element = LowerElement(reader, child)) form.elements.push_back(std::move(*element));
  return form;
}

std::optional<CodePart> LowerPart(const Reader& reader, Parser::PatternPartContext* context) {
  if (Failed(context) || context->ID() == nullptr) return std::nullopt;
  CodePart part;
  part.span = reader.SpanOf(context);
  part.name = LowerName(reader, context->ID());
  part.clauses = LowerClauses(reader, context->CLAUSE());
  part.label = LowerLabel(reader, context->TEXT());
  for (auto* form : context->codeForm()) part.forms.push_back(LowerForm(reader, form));
  return part;
}

void AddSeparators(const Reader& reader, Parser::SeparatorsContext* context, PatternDecl& pattern) {
  const Span span = reader.SpanOf(context);
  if (Failed(context) || IsRepeated(reader, pattern.separators_span.is_valid(), pattern.separators_span, span)) return;
  pattern.separators_span = span;
  for (Node* text : context->TEXT()) pattern.separators.push_back({LowerText(reader, text), reader.SpanOf(text)});
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::PatternContext* context) {
  PatternDecl pattern;
  pattern.span = reader.SpanOf(context);
  pattern.head = LowerHead(reader, context->PATTERN(), context->head());
  RequireName(reader, pattern.head);
  for (auto* child : context->patternPart())
    if (auto part = LowerPart(reader, child)) pattern.parts.push_back(std::move(*part));
  for (auto* line : context->separators()) AddSeparators(reader, line, pattern);
  AddLines(reader, context->line(), pattern.lines);
  return pattern;
}

}  // namespace footrule::syntax
