// What a dossier holds: lists, records, facts, parameter tables.
#include "semantics/blocks/print/declaration.h"
#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

std::string MemberText(const Member& member) { return member.name.text + Labels(member.label) + Clauses(member.clauses); }
std::string NameText(const Name& name) { return name.text; }
std::string PathText(const Path& path) { return path.ToString(); }

std::string OthersText(const ListOthers& others) {
  if (!others.for_judgement) return others.name.text;
  return others.when ? "for judgement when " + Expression(others.when) : "for judgement";
}

std::string Fields(const std::vector<FieldDecl>& fields, const std::vector<Name>& key) {
  std::string text = key.empty() ? "" : "    key " + Joined(key, ", ", NameText) + "\n";
  for (const FieldDecl& field : fields) {
    text += "    " + Joined(field.names, ", ", PathText) + " : " + Type(field.type) + (field.optional ? " optional" : "");
    for (const Name& list : field.for_each_lists) text += " for each " + list.text;
    text += Labels(field.label) + Clauses(field.clauses) + "\n";
  }
  return text;
}

std::string ElementText(const CodeElement& element) {
  if (element.is_text) return Quoted(element.text);
  const std::string least = std::to_string(element.least);
  return least + (element.most == element.least ? "" : ".." + std::to_string(element.most)) + " " + element.kind.text;
}

std::string FormText(const CodeForm& form) { return Joined(form.elements, " + ", ElementText); }

}  // namespace

std::string Declaration(const ListDecl& list) {
  std::string text = "list" + HeadText(list.head) + " { " + Joined(list.members, ", ", MemberText) + " }\n";
  if (list.others) text += "    others : " + OthersText(*list.others) + "\n";
  if (!list.fillers.empty()) text += "    filled by " + Joined(list.fillers, ", ", NameOrText) + "\n";
  return text;
}

std::string Declaration(const RecordDecl& record) { return "record " + record.name.text + Labels(record.label) + "\n" + Fields(record.fields, record.key); }

std::string Declaration(const PatternDecl& pattern) {
  std::string text = "pattern" + HeadText(pattern.head) + "\n";
  for (const CodePart& part : pattern.parts) text += "    " + part.name.text + Clauses(part.clauses) + Labels(part.label) + " : " + Joined(part.forms, " or ", FormText) + "\n";
  if (!pattern.separators.empty()) text += "    separated by " + Joined(pattern.separators, " or ", [](const Separator& separator) { return Quoted(separator.text); }) + "\n";
  return text + Lines(pattern.lines);
}

std::string Declaration(const FactsDecl& facts) {
  std::string text = facts.records ? "records" : "facts";
  if (!facts.noun.empty()) text += " each " + facts.noun.text + " in";
  if (!facts.path.parts.empty()) text += " " + facts.path.ToString();
  return text + Labels(facts.label) + Clauses(facts.clauses) + "\n" + Fields(facts.fields, facts.key);
}

std::string Declaration(const ParameterDecl& parameter) {
  std::string text = "parameter " + parameter.name.ToString() + " : " + Type(parameter.type);
  if (!parameter.keys.empty()) text += " by " + Joined(parameter.keys, ", ", PathText);
  text += Clauses(parameter.clauses) + Labels(parameter.label) + (parameter.source.empty() ? "" : " source " + Quoted(parameter.source));
  return text + (parameter.value ? " = " + Expression(parameter.value) + "\n" : "\n" + Rows(parameter.rows));
}

}  // namespace footrule::semantics::print
