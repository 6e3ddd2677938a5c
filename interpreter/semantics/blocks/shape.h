// What the expansion of a block has to know of the other declarations: which nouns stand for which tables, their keys, the
// written types of their fields, and which names are lists. Read from the syntax; nothing is resolved or checked.
#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "semantics/check.h"
#include "syntax/ast/block.h"

namespace footrule::semantics::blocks {

// A `pattern` and the rule that declares it.
struct WrittenPattern { const syntax::PatternDecl* decl = nullptr; std::uint32_t rule = 0; };

class DossierShape {
 public:
  explicit DossierShape(const std::vector<RuleSource>& rules);

  bool is_noun(const std::string& word) const { return paths_.count(word) > 0; }
  bool is_list(const syntax::Path& path) const { return lists_.count(Unqualified(path)) > 0; }
  bool is_term(const std::string& name) const { return terms_.count(name) > 0; }
  // The path of a noun's table, word by word; empty for an unknown noun.
  std::vector<std::string> PathOf(const std::string& noun) const;
  // The table's own noun, for a table path (`application.units`); empty if no `facts each` names that path.
  std::string NounAt(const syntax::Path& path) const;
  // The own noun of what a binder runs over; the binder's noun if the table is not known. Empty for a list or a set.
  std::string OwnNoun(const syntax::Binder& binder) const;
  // True if a field of that path holds a list of records.
  bool is_list_field(const syntax::Path& path) const;
  // The key fields of what a binder runs over.
  std::vector<syntax::Name> KeyOf(const syntax::Binder& binder) const;
  // What is written of a member of the list whose members the set field of that path holds; null if nothing is.
  const syntax::Member* MemberOf(const syntax::Path& set_field, const std::string& member) const;
  // The written type of a field of a noun (`row`, {`class`}), or null.
  const syntax::TypeRef* FieldType(const std::string& noun, const std::string& field) const;

  // The pattern or the record that a written type names, or null.
  const WrittenPattern* PatternOf(const syntax::TypeRef& type) const;
  const syntax::RecordDecl* RecordOf(const syntax::TypeRef& type) const;

 private:
  void Take(const syntax::FactsDecl& facts);
  void Take(const syntax::RecordDecl& record);
  void Take(const syntax::PatternDecl& pattern, std::uint32_t rule);
  void Take(const syntax::FormBlock& form);
  void TakeField(const std::string& noun, const std::string& prefix, const syntax::FieldDecl& field);
  void TakeName(const syntax::Declaration& declaration);
  void TakeMembers(const syntax::ListDecl& list);
  std::string Unqualified(const syntax::Path& path) const;         // without the name of a rule in front

  std::map<std::string, std::string> paths_;                       // noun -> path of its table
  std::map<std::string, std::string> nouns_;                       // path -> noun
  std::map<std::string, std::vector<syntax::Name>> keys_;          // noun or record -> key fields
  std::map<std::pair<std::string, std::string>, const syntax::TypeRef*> fields_;
  std::map<std::string, std::string> list_fields_;                 // "site.units" -> record
  std::map<std::string, WrittenPattern> patterns_;
  std::map<std::string, const syntax::RecordDecl*> records_;
  std::deque<syntax::FactsDecl> made_;                             // by forms; `fields_` points into them
  std::map<std::string, std::string> set_fields_;                  // "site.checked" -> list
  std::set<std::string> lists_;
  std::map<std::pair<std::string, std::string>, const syntax::Member*> members_;   // by list and name
  std::set<std::string> terms_;
  std::set<std::string> aliases_;
};

}  // namespace footrule::semantics::blocks
