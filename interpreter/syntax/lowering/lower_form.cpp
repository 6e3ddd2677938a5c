// `form`: sections of fields and of rows, once or for each row of a table.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

FormGroup LowerGroup(const Reader& reader, Parser::FormGroupContext* line) {
  return {LowerName(reader, line->anyName()), LowerLabel(reader, line->TEXT()), line->OPEN() != nullptr, LowerMembers(reader, line->memberSet()), reader.SpanOf(line)};
}

std::optional<FormSection> LowerSection(const Reader& reader, Parser::FormSectionContext* context) {
  auto* head = context->formSectionHead();
  if (Failed(head)) return std::nullopt;
  FormSection section;
  section.name = LowerName(reader, head->anyName());
  section.label = LowerLabel(reader, head->TEXT());
  section.clauses = LowerClauses(reader, head->CLAUSE());
  if (head->ROWS_AS()) section.rows = LowerName(reader, head->name());
  section.span = reader.SpanOf(head);
  AddFieldLines(reader, context->fieldLine(), section.fields, section.key);
  for (auto* group : context->formGroup()) {
    if (!Failed(group)) section.groups.push_back(LowerGroup(reader, group));
  }
  return section;
}

void AddCopies(const Reader& reader, Parser::FormCopiesContext* line, FormBlock& form) {
  if (Failed(line) || IsRepeated(reader, !form.one_for_each.empty(), form.one_for_each.span, reader.SpanOf(line))) return;
  form.one_for_each = LowerName(reader, line->name());
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::FormContext* context) {
  FormBlock form;
  form.span = reader.SpanOf(context);
  form.head = LowerHead(reader, context->FORM(), context->head());
  RequireName(reader, form.head);
  for (auto* line : context->formCopies()) AddCopies(reader, line, form);
  for (auto* part : context->formSection()) {
    if (auto section = LowerSection(reader, part)) form.sections.push_back(std::move(*section));
  }
  AddLines(reader, context->line(), form.lines);
  return form;
}

}  // namespace footrule::syntax
