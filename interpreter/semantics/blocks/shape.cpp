#include "semantics/blocks/shape.h"

#include "semantics/blocks/form_tables.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

std::string BlockName(const Head& head, const char* otherwise) { return head.name.empty() ? otherwise : head.name.text; }

}  // namespace

DossierShape::DossierShape(const std::vector<RuleSource>& rules) {
  for (const RuleSource& rule : rules) {
    for (const auto& [alias, index] : rule.aliases) aliases_.insert(alias);
    for (const File* file : rule.files)
      for (const Declaration& declaration : file->declarations) {
        if (const auto* facts = std::get_if<FactsDecl>(&declaration)) Take(*facts);
        if (const auto* record = std::get_if<RecordDecl>(&declaration)) Take(*record);
        if (const auto* pattern = std::get_if<PatternDecl>(&declaration)) Take(*pattern, static_cast<std::uint32_t>(&rule - rules.data()));
        TakeName(declaration);
      }
  }
  // A form may belong to a table that is declared after it.
  for (const RuleSource& rule : rules)
    for (const File* file : rule.files)
      for (const Declaration& declaration : file->declarations)
        if (const auto* form = std::get_if<FormBlock>(&declaration)) Take(*form);
}

void DossierShape::Take(const FormBlock& form) {
  if (!form.one_for_each.empty() && !is_noun(form.one_for_each.text)) return;   // the expansion reports it
  for (const FormSection& section : form.sections) Take(made_.emplace_back(TableOf(form, section, PathOf(form.one_for_each.text))));
}

std::vector<std::string> DossierShape::PathOf(const std::string& noun) const {
  std::vector<std::string> words;
  const auto found = paths_.find(noun);
  if (found == paths_.end()) return words;
  std::size_t begin = 0;
  for (std::size_t point; (point = found->second.find('.', begin)) != std::string::npos; begin = point + 1) words.push_back(found->second.substr(begin, point - begin));
  words.push_back(found->second.substr(begin));
  return words;
}

void DossierShape::TakeName(const Declaration& declaration) {
  if (const auto* list = std::get_if<ListDecl>(&declaration)) TakeMembers(*list);
  if (const auto* block = std::get_if<ProcessesBlock>(&declaration)) lists_.insert(BlockName(block->head, "processes"));
  if (const auto* block = std::get_if<DocumentsBlock>(&declaration)) lists_.insert(BlockName(block->head, "documents"));
  if (const auto* block = std::get_if<LifeCycleBlock>(&declaration)) {
    lists_.insert(BlockName(block->head, "life_cycle") + "_state");
    lists_.insert(BlockName(block->head, "life_cycle") + "_event");
  }
  if (const auto* term = std::get_if<TermDecl>(&declaration)) terms_.insert(term->name.ToString());
}

void DossierShape::TakeMembers(const ListDecl& list) {
  const std::string name = list.head.name.empty() && list.head.extends ? Unqualified(*list.head.extends) : list.head.name.text;
  lists_.insert(name);
  for (const Member& member : list.members) members_.emplace(std::pair{name, member.name.text}, &member);
}

const Member* DossierShape::MemberOf(const Path& set_field, const std::string& member) const {
  const auto list = set_fields_.find(set_field.ToString());
  const auto found = list == set_fields_.end() ? members_.end() : members_.find({list->second, member});
  return found == members_.end() ? nullptr : found->second;
}

std::string DossierShape::Unqualified(const Path& path) const {
  const std::string name = path.ToString();
  if (path.parts.size() < 2 || !aliases_.count(path.parts.front().text)) return name;
  return name.substr(path.parts.front().text.size() + 1);
}

void DossierShape::Take(const FactsDecl& facts) {
  if (!facts.noun.empty()) {
    paths_.emplace(facts.noun.text, facts.path.ToString());
    nouns_.emplace(facts.path.ToString(), facts.noun.text);
    if (!facts.key.empty()) keys_.emplace(facts.noun.text, facts.key);
  }
  const std::string prefix = facts.noun.empty() ? facts.path.ToString() : facts.noun.text;
  for (const FieldDecl& field : facts.fields) TakeField(facts.noun.text, prefix, field);
}

void DossierShape::Take(const RecordDecl& record) {
  records_.emplace(record.name.text, &record);
  if (!record.key.empty()) keys_.emplace(record.name.text, record.key);
}

void DossierShape::Take(const PatternDecl& pattern, std::uint32_t rule) { patterns_.try_emplace(pattern.head.name.text, WrittenPattern{&pattern, rule}); }

namespace {

// A type that is one word; empty for any other.
std::string LoneWord(const TypeRef& type) {
  if (type.kind == TypeRef::Kind::kListOf) return type.path.ToString();
  const bool lone = type.kind == TypeRef::Kind::kNamed && type.product.factors.size() == 1 && type.product.factors[0].exponent == 1;
  return lone && !type.product.factors[0].any && !type.product.factors[0].is_number ? type.product.factors[0].name.text : "";
}

}  // namespace

const WrittenPattern* DossierShape::PatternOf(const TypeRef& type) const {
  const auto found = type.kind == TypeRef::Kind::kNamed ? patterns_.find(LoneWord(type)) : patterns_.end();
  return found == patterns_.end() ? nullptr : &found->second;
}

const RecordDecl* DossierShape::RecordOf(const TypeRef& type) const {
  const auto found = records_.find(LoneWord(type));
  return found == records_.end() ? nullptr : found->second;
}

void DossierShape::TakeField(const std::string& noun, const std::string& prefix, const FieldDecl& field) {
  for (const Path& name : field.names) {
    fields_.emplace(std::pair{noun, name.ToString()}, &field.type);
    const std::string path = prefix.empty() ? name.ToString() : prefix + "." + name.ToString();
    if (field.type.kind == TypeRef::Kind::kListOf) list_fields_.emplace(path, field.type.path.ToString());
    if (field.type.kind == TypeRef::Kind::kSetOf) set_fields_.emplace(path, Unqualified(field.type.path));
  }
}

std::string DossierShape::NounAt(const Path& path) const {
  const auto found = nouns_.find(path.ToString());
  return found == nouns_.end() ? "" : found->second;
}

std::string DossierShape::OwnNoun(const Binder& binder) const {
  if (binder.in_set || (binder.in && is_list(*binder.in))) return "";
  if (!binder.in) return binder.noun.text;
  const std::string noun = NounAt(*binder.in);
  return noun.empty() ? binder.noun.text : noun;
}

bool DossierShape::is_list_field(const Path& path) const { return list_fields_.count(path.ToString()) > 0; }

std::vector<Name> DossierShape::KeyOf(const Binder& binder) const {
  std::string table = OwnNoun(binder);
  if (binder.in)
    if (const auto record = list_fields_.find(binder.in->ToString()); record != list_fields_.end()) table = record->second;
  const auto found = keys_.find(table);
  return found == keys_.end() ? std::vector<Name>{} : found->second;
}

const TypeRef* DossierShape::FieldType(const std::string& noun, const std::string& field) const {
  const auto found = fields_.find({noun, field});
  return found == fields_.end() ? nullptr : found->second;
}

}  // namespace footrule::semantics::blocks
