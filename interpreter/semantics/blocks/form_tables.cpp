#include "semantics/blocks/form_tables.h"

#include "semantics/blocks/build.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

Path Below(std::vector<Name> holder, const Path& path) {
  Path below{std::move(holder)};
  below.parts.insert(below.parts.end(), path.parts.begin(), path.parts.end());
  return below;
}

// `item`, the printed row that a row of the form is.
FieldDecl ItemField(const FormSection& section) {
  const Build at{section.span};
  FieldDecl field;
  field.names = {at.Words({"item"})};
  field.type.kind = TypeRef::Kind::kOneOf;
  field.type.path = at.Words({ItemListOf(section)});
  field.type.span = section.span;
  field.label = {"项目", "Item"};
  field.span = section.span;
  return field;
}

FactsDecl Rows(const FormBlock& form, const FormSection& section) {
  FactsDecl facts;
  facts.noun = section.rows;
  facts.path = Below(form.one_for_each.empty() ? std::vector<Name>{} : std::vector<Name>{form.one_for_each}, {{form.head.name, section.name}});
  facts.key = section.key;
  if (!section.groups.empty()) facts.fields.push_back(ItemField(section));
  facts.fields.insert(facts.fields.end(), section.fields.begin(), section.fields.end());
  return facts;
}

FactsDecl Once(const FormBlock& form, const FormSection& section, const std::vector<std::string>& holder_path) {
  FactsDecl facts;
  facts.noun = form.one_for_each;
  const bool has_holder = !form.one_for_each.empty();
  facts.path = has_holder ? Build{section.span}.Words(holder_path) : Path{{form.head.name}};
  for (FieldDecl field : section.fields) {
    for (Path& name : field.names) name = Below(has_holder ? std::vector<Name>{form.head.name, section.name} : std::vector<Name>{section.name}, name);
    facts.fields.push_back(std::move(field));
  }
  return facts;
}

}  // namespace

std::string ItemListOf(const FormSection& section) { return section.rows.text + "_item"; }

FactsDecl TableOf(const FormBlock& form, const FormSection& section, const std::vector<std::string>& holder_path) {
  FactsDecl facts = section.rows.empty() ? Once(form, section, holder_path) : Rows(form, section);
  if (!section.rows.empty()) facts.label = section.label.empty() ? form.head.label : section.label;
  facts.clauses = section.clauses.empty() ? form.head.clauses : section.clauses;
  facts.span = section.span;
  return facts;
}

}  // namespace footrule::semantics::blocks
