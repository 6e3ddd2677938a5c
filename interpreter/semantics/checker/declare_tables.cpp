// Tables and their fields: `facts`, `records`, and the `record` types they use.
#include "semantics/checker/declare.h"

namespace footrule::semantics {
namespace {

using schema::Schema;
using schema::TypeKind;

struct FieldPlace { TableId table; std::string prefix; std::vector<std::string> json_prefix; };

std::vector<std::string> Words(const syntax::Path& path, std::size_t from = 0) {
  std::vector<std::string> words;
  for (std::size_t i = from; i < path.parts.size(); ++i) words.push_back(path.parts[i].text);
  return words;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += joined.empty() ? word : "." + word;
  return joined;
}

TableId AddTable(Context& context, const std::string& noun, TableId parent, std::vector<std::string> json_path, const Text& label, bool records) {
  schema::Table table;
  table.id = TableId{context.schema().tables.size()};
  table.noun = noun;
  table.label = label;
  table.json_path = std::move(json_path);
  table.parent = parent;
  table.records = records;
  context.names.nested[{parent, Joined(table.json_path)}] = table.id;
  context.names.nouns[noun] = table.id;
  context.schema().tables.push_back(std::move(table));
  return context.schema().tables.back().id;
}

// The parent a table path begins with, if its first word is the noun of another table.
TableId ParentOf(const Context& context, const syntax::FactsDecl& decl) {
  if (decl.path.parts.size() < 2) return Schema::kRoot;
  auto it = context.names.nouns.find(decl.path.parts[0].text);
  return it == context.names.nouns.end() ? Schema::kRoot : it->second;
}

const syntax::FactsDecl* TableDecl(const CoreDeclaration& declaration) {
  const auto* decl = std::get_if<syntax::FactsDecl>(&declaration.node);
  return decl && !decl->noun.empty() ? decl : nullptr;
}

// A nested table needs its parent first: tables whose path begins with a noun that is still to come wait.
void DeclareWaiting(Context& context, std::vector<const syntax::FactsDecl*> waiting, const std::map<std::string, bool>& all_nouns) {
  for (bool progress = true; progress && !waiting.empty();) {
    std::vector<const syntax::FactsDecl*> still;
    for (const syntax::FactsDecl* decl : waiting) {
      const std::string& first = decl->path.parts.empty() ? decl->noun.text : decl->path.parts[0].text;
      const bool parent_pending = decl->path.parts.size() > 1 && all_nouns.count(first) && !context.names.nouns.count(first);
      if (parent_pending) {
        still.push_back(decl);
        continue;
      }
      const TableId parent = ParentOf(context, *decl);
      AddTable(context, decl->noun.text, parent, Words(decl->path, parent == Schema::kRoot ? 0 : 1), decl->label, decl->records);
    }
    progress = still.size() < waiting.size();
    waiting = std::move(still);
  }
  for (const syntax::FactsDecl* decl : waiting) context.Report(Make(Code::kTableCircle, decl->path.span()).With("name", decl->noun.text));
}

void AddField(Context& context, const FieldPlace& place, const syntax::FieldDecl& decl, const syntax::Path& name, const std::string& word,
              const ResolvedType& type, const schema::ListMember* answer) {
  schema::Field field;
  field.id = FieldId{context.schema().fields.size()};
  field.table = place.table;
  field.name = answer ? word + "[" + answer->name + "]" : word;
  field.json_path = place.json_prefix;
  for (const syntax::Name& part : name.parts) field.json_path.push_back(part.text);
  if (answer) field.json_path.push_back(answer->name);
  field.type = type.type;
  field.low = type.low;
  field.high = type.high;
  field.optional = decl.optional;
  field.label = decl.label;
  if (answer) field.label = {decl.label.zh + "（" + answer->label.In(foundation::Language::kChinese) + "）", decl.label.en + " (" + answer->label.In(foundation::Language::kEnglish) + ")"};
  for (const syntax::Clause& clause : decl.clauses) field.clauses.push_back(clause.id);
  field.printed_unit = type.printed_unit;
  field.display_unit = type.unit;
  context.names.fields[{place.table, field.name}] = field.id;
  context.schema().tables[place.table.index].fields.push_back(field.id);
  context.schema().fields.push_back(std::move(field));
}

void AddAnswers(Context& context, const FieldPlace& place, const syntax::FieldDecl& decl, const syntax::Path& name, const std::string& word, const ResolvedType& type) {
  const ListId list = ResolveList(context, syntax::Path{{decl.for_each_lists[0]}});
  if (!list.is_valid()) return;
  auto& answers = context.names.answers[{place.table, word}];
  const std::vector<schema::ListMember> members = context.schema().list(list).members;
  for (const schema::ListMember& member : members) {
    answers.push_back(FieldId{context.schema().fields.size()});
    AddField(context, place, decl, name, word, type, &member);
  }
  if (!answers.empty()) context.names.answered_by[answers.front()] = list;
}

void AddFields(Context& context, const FieldPlace& place, const std::vector<syntax::FieldDecl>& fields, int depth);

// `x : job` or `x : list of job`, where `job` is a record; true if it was one.
bool AddRecordField(Context& context, const FieldPlace& place, const syntax::FieldDecl& decl, const syntax::Path& name, const std::string& word, int depth) {
  const bool is_list = decl.type.kind == syntax::TypeRef::Kind::kListOf;
  std::string record = is_list ? decl.type.path.ToString() : "";
  if (decl.type.kind == syntax::TypeRef::Kind::kNamed && decl.type.product.factors.size() == 1) record = decl.type.product.factors[0].name.text;
  auto it = context.names.records.find(record);
  if (it == context.names.records.end()) {
    if (is_list) ReportUnknown(context, Code::kUnknownRecord, record, decl.type.span, {});
    return is_list;
  }
  if (depth > 16) {
    context.Report(Make(Code::kRecordCircle, decl.span).With("name", record));
    return true;
  }
  const auto& fields = std::get<syntax::RecordDecl>(context.declaration(it->second).node).fields;
  std::vector<std::string> json = place.json_prefix;
  for (const syntax::Name& part : name.parts) json.push_back(part.text);
  if (is_list) {
    const TableId table = AddTable(context, record, place.table, json, decl.label, false);
    AddFields(context, {table, "", {}}, fields, depth + 1);
  } else {
    AddFields(context, {place.table, word + ".", json}, fields, depth + 1);
  }
  return true;
}

void AddFields(Context& context, const FieldPlace& place, const std::vector<syntax::FieldDecl>& fields, int depth) {
  for (const syntax::FieldDecl& decl : fields) {
    for (const syntax::Path& name : decl.names) {
      const std::string word = place.prefix + name.ToString();
      auto [it, fresh] = context.field_spans.emplace(std::pair{place.table, word}, name.span());
      if (!fresh) {
        context.Report(Make(Code::kNameTwice, name.span()).With("name", word).Mark(it->second, {"已在此声明", "declared here first"}));
        continue;
      }
      if (AddRecordField(context, place, decl, name, word, depth)) continue;
      const ResolvedType type = ResolveType(context, decl.type, decl.for_each_lists.empty() ? TypeIs::kOfField : TypeIs::kOfOther);
      if (type.type.kind == TypeKind::kError) continue;
      if (decl.for_each_lists.empty()) AddField(context, place, decl, name, word, type, nullptr);
      if (type.pattern.is_valid()) AddCode(context, context.schema().fields.back().id, type.pattern, name.span());
      if (!decl.for_each_lists.empty()) AddAnswers(context, place, decl, name, word, type);
    }
  }
}

// Of a table's rows; of the root: what the dossier itself is told apart by.
void AddKey(Context& context, const FieldPlace& place, const std::vector<syntax::Name>& key) {
  for (const syntax::Name& word : key) {
    auto it = context.names.fields.find({place.table, place.prefix + word.text});
    if (it != context.names.fields.end()) context.schema().tables[place.table.index].key.push_back(it->second);
    else context.Report(Make(Code::kKeyIsNoField, word.span).With("name", word.text));
  }
}

}  // namespace

void DeclareNouns(Context& context) {
  schema::Table root;
  root.id = Schema::kRoot;
  root.noun = "dossier";
  root.label = {"申报资料", "dossier"};
  context.schema().tables.push_back(std::move(root));
  std::map<std::string, bool> all;
  std::map<std::string, Span> seen;
  std::vector<const syntax::FactsDecl*> waiting;
  for (std::size_t i = 0; i < context.bound.declarations.size(); ++i) {
    if (const auto* record = std::get_if<syntax::RecordDecl>(&context.declaration(i).node)) context.names.records[record->name.text] = i;
    const syntax::FactsDecl* decl = TableDecl(context.declaration(i));
    if (!decl) continue;
    all[decl->noun.text] = true;
    // A noun may be declared in parts (a product rule adds fields to a table of the general rule): same path, fields united.
    if (seen.emplace(decl->noun.text, decl->noun.span).second) waiting.push_back(decl);
  }
  DeclareWaiting(context, std::move(waiting), all);
}

void DeclareFields(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations) {
    const auto* decl = std::get_if<syntax::FactsDecl>(&declaration.node);
    if (!decl) continue;
    FieldPlace place{Schema::kRoot, "", {}};
    if (!decl->noun.empty()) {
      auto table = context.names.nouns.find(decl->noun.text);
      if (table == context.names.nouns.end()) continue;
      place.table = table->second;
    } else if (!decl->path.parts.empty()) {
      place.prefix = decl->path.ToString() + ".";
      place.json_prefix = Words(decl->path);
    }
    AddFields(context, place, decl->fields, 0);
    AddKey(context, place, decl->key);
  }
}

}  // namespace footrule::semantics
