// pattern: each field of its type makes a requirement `PATTERN.FIELD`, that what stands there has the form of the pattern.
#include <algorithm>

#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kPattern{"pattern", "编码规则", "pattern"};
constexpr int kMaximumDepth = 16;   // of records in records; the checker reports the circle

// Fields stand below `base`: a noun, or the path of facts that stand once.
struct Place { std::vector<std::string> base; Name subject; const std::vector<Clause>& clauses; };

std::vector<Clause> ClausesOf(const PatternDecl& pattern) {
  std::vector<Clause> clauses = pattern.head.clauses;
  for (const CodePart& part : pattern.parts)
    for (const Clause& clause : part.clauses) {
      const bool known = std::any_of(clauses.begin(), clauses.end(), [&](const Clause& other) { return other.id == clause.id; });
      if (!known) clauses.push_back(clause);
    }
  return clauses;
}

class FieldForms {
 public:
  FieldForms(Expansion& expansion) : expansion_(expansion) {}

  void Fields(const Place& place, const std::vector<FieldDecl>& fields, int depth = 0) {
    for (const FieldDecl& field : fields)
      for (const Path& name : field.names) Field(place, field, name, depth);
  }

 private:
  void Field(const Place& place, const FieldDecl& field, const Path& name, int depth) {
    if (const WrittenPattern* pattern = expansion_.shape.PatternOf(field.type); pattern && field.for_each_lists.empty()) return Require(*pattern, place, field, name);
    const RecordDecl* record = expansion_.shape.RecordOf(field.type);
    const bool is_list = field.type.kind == TypeRef::Kind::kListOf;
    if (!record || depth > kMaximumDepth || (is_list && IsMade(*record))) return;
    Place inside = is_list ? Place{{record->name.text}, {record->name.text, field.span}, place.clauses} : place;
    if (!is_list)
      for (const Name& word : name.parts) inside.base.push_back(word.text);
    Fields(inside, record->fields, depth + 1);
  }

  // A record that several tables hold is one noun: its requirements stand once.
  bool IsMade(const RecordDecl& record) { return !expansion_.records_made.insert(record.name.text).second; }

  void Require(const WrittenPattern& pattern, const Place& place, const FieldDecl& field, const Path& name) {
    const Build at{name.span()};
    std::vector<std::string> words = place.base;
    for (const Name& word : name.parts) words.push_back(word.text);
    const Path path = at.Words(words);
    const bool same_rule = pattern.rule == expansion_.rule;
    Head head = pattern.decl->head;
    head.clauses = same_rule ? ClausesOf(*pattern.decl) : field.clauses.empty() ? place.clauses : field.clauses;
    Writer writer(expansion_, kPattern, head, name.span());
    BlockLines lines = Inherited(pattern.decl->lines);
    lines.for_each.clear();
    if (!place.subject.empty()) SubjectOf(lines, {place.subject.text, name.span()});
    if (field.type.or_none) lines.when.push_back(at.IsNot(Read(path), at.Ref("none")));
    lines.conditions = {at.Must(writer.modality(), at.Is(Read(path), at.Ref("well_formed")))};
    writer.Require({{path.ToString(), name.span()}, {}, field.label, name.span()}, std::move(lines));
  }

  Expansion& expansion_;
};

}  // namespace

void RequireForms(Expansion& expansion, const FactsDecl& facts) {
  std::vector<std::string> base;
  if (!facts.noun.empty()) base.push_back(facts.noun.text);
  else for (const Name& word : facts.path.parts) base.push_back(word.text);
  FieldForms(expansion).Fields({base, facts.noun, facts.clauses}, facts.fields);
}

// The lines that a pattern cannot hand on; what it declares is taken over as it is.
void CheckPatternLines(Expansion& expansion, const PatternDecl& pattern) {
  Writer writer(expansion, kPattern, pattern.head, pattern.span);
  for (const auto& [other, zh, en] : {std::tuple{pattern.head.replaces, "“替换”", "`replaces`"}, std::tuple{pattern.head.extends, "“扩充”", "`extends`"}})
    if (other) writer.Report(Make(Code::kLineNotInBlock, other->span()).With("line", Text{zh, en}));
  writer.RefuseForEach(pattern.lines);
  writer.RefuseConditions(pattern.lines);
  writer.RefuseRecordedAs(pattern.lines);
  writer.RequireItems(pattern.parts.size());
  for (const CodePart& part : pattern.parts) writer.IsNew(part.name);
}

}  // namespace footrule::semantics::blocks
