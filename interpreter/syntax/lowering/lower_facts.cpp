// What a dossier holds: facts, records, record types.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

void AddFieldPart(const Reader& reader, Parser::FieldPartContext* part, FieldDecl& field, std::vector<Node*>& texts) {
  if (part->TEXT()) texts.push_back(part->TEXT());
  if (part->CLAUSE()) field.clauses.push_back(LowerClause(reader, part->CLAUSE()));
  if (part->OPTIONAL()) field.optional = true;
  if (part->FOR_EACH() && !Failed(part->name())) field.for_each_lists.push_back(LowerName(reader, part->name()));
}

std::optional<FieldDecl> LowerField(const Reader& reader, Parser::FieldLineContext* line) {
  FieldDecl field;
  field.span = reader.SpanOf(line);
  field.names.push_back(LowerDotted(reader, line->fieldHead()));
  for (auto* name : line->fieldName()) field.names.push_back(LowerDotted(reader, name));
  std::erase_if(field.names, [](const Path& name) { return name.parts.empty(); });
  if (field.names.empty() || line->type() == nullptr || Failed(line->type()->baseType())) return std::nullopt;
  field.type = LowerType(reader, line->type());
  std::vector<Node*> texts;
  for (auto* part : line->fieldPart()) AddFieldPart(reader, part, field, texts);
  field.label = LowerLabel(reader, texts);
  return field;
}

}  // namespace

void AddFieldLines(const Reader& reader, const std::vector<Parser::FieldLineContext*>& lines, std::vector<FieldDecl>& fields, std::vector<Name>& key) {
  for (auto* line : lines) {
    if (line->KEY()) {
      for (auto* name : line->anyName()) key.push_back(LowerName(reader, name));
    } else if (auto field = LowerField(reader, line)) {
      fields.push_back(std::move(*field));
    }
  }
  std::erase_if(key, [](const Name& name) { return name.empty(); });
}

MaybeDeclaration Lower(const Reader& reader, Parser::RecordTypeContext* context) {
  auto* head = context->recordHead();
  if (Failed(head)) return std::nullopt;
  RecordDecl record;
  record.span = reader.SpanOf(context);
  record.name = LowerName(reader, head->name());
  if (record.name.empty()) reader.Report(Make(Code::kNameMissing, reader.SpanOf(head)));
  record.label = LowerLabel(reader, head->TEXT());
  AddFieldLines(reader, context->fieldLine(), record.fields, record.key);
  return record;
}

MaybeDeclaration Lower(const Reader& reader, Parser::FactsContext* context) {
  auto* head = context->factsHead();
  if (Failed(head)) return std::nullopt;
  FactsDecl facts;
  facts.span = reader.SpanOf(context);
  facts.records = head->RECORDS() != nullptr;
  facts.noun = LowerName(reader, head->name());
  facts.path = LowerPath(reader, head->path());
  facts.label = LowerLabel(reader, head->TEXT());
  facts.clauses = LowerClauses(reader, head->CLAUSE());
  AddFieldLines(reader, context->fieldLine(), facts.fields, facts.key);
  return facts;
}

}  // namespace footrule::syntax
