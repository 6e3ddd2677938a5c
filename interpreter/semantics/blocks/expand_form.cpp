// form: the tables and fields of its sections, a list of printed rows, and per section the requirement that what must be filled in is.
#include "semantics/blocks/expansions.h"
#include "semantics/blocks/form_tables.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kForm{"form", "表单", "form"};

class Form {
 public:
  Form(Expansion& expansion, const FormBlock& block) : expansion_(expansion), writer_(expansion, kForm, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    writer_.RefuseRecordedAs(block_.lines);
    writer_.RequireItems(block_.sections.size());
    const Name& holder = block_.one_for_each;
    if (!holder.empty() && !writer_.shape().is_noun(holder.text)) return writer_.Report(Make(Code::kFormForUnknownNoun, holder.span).With("noun", holder.text));
    for (const FormSection& section : block_.sections) {
      if (writer_.IsNew(section.name)) ExpandSection(section);
    }
  }

 private:
  void ExpandSection(const FormSection& section) {
    if (!section.groups.empty()) {
      if (section.rows.empty()) return writer_.Report(Make(Code::kGroupWithoutRows, section.span).With("section", section.name.text));
      MakeItems(section);
    }
    const FactsDecl table = TableOf(block_, section, writer_.shape().PathOf(block_.one_for_each.text));
    RequireFilled(section, table);
    writer_.Facts(table);
    RequireCodes(table);
  }

  // The form of its codes goes with the form: it is replaced and waived with it.
  void RequireCodes(const FactsDecl& table) {
    const std::size_t first = expansion_.out.size();
    RequireForms(expansion_, table);
    for (std::size_t i = first; i < expansion_.out.size(); ++i) {
      expansion_.out[i].owner = writer_.name();
      expansion_.out[i].replaces = block_.head.replaces;
    }
  }

  // The printed rows of all groups; open if any group is.
  void MakeItems(const FormSection& section) {
    ListDecl list;
    list.head.name = {ItemListOf(section), section.span};
    list.head.label = section.label;
    list.head.span = section.span;
    list.span = section.span;
    for (const FormGroup& group : section.groups) {
      list.head.open = list.head.open || group.open;
      list.members.insert(list.members.end(), group.members.begin(), group.members.end());
    }
    writer_.NamedList(std::move(list));
  }

  // A row that is kept is filled in wherever the form does not say `optional`; so is a copy.
  void RequireFilled(const FormSection& section, const FactsDecl& table) {
    BlockLines lines = Inherited(block_.lines);
    const Name& subject = section.rows.empty() ? block_.one_for_each : section.rows;
    if (!subject.empty()) SubjectOf(lines, subject);
    const Build at{section.span};
    for (const FieldDecl& field : table.fields) {
      if (field.optional) continue;
      for (const Path& name : field.names) lines.conditions.push_back(at.Must(writer_.modality(), Recorded(field, Base(subject, name, table))));
    }
    if (lines.conditions.empty()) return;
    writer_.Require({section.name, section.clauses, section.label, section.span}, std::move(lines));
  }

  // `row.column`, or the path from the top of the dossier.
  ExprRef Base(const Name& subject, const Path& name, const FactsDecl& table) const {
    Path path = subject.empty() ? table.path : Path{{subject}};
    path.parts.insert(path.parts.end(), name.parts.begin(), name.parts.end());
    return Read(path);
  }

  // `x is recorded`; of a field with a value per member of a list, each of them.
  ExprRef Recorded(const FieldDecl& field, ExprRef value) const {
    const Build at{field.span};
    if (field.for_each_lists.empty()) return at.Is(std::move(value), at.Ref("recorded"));
    std::vector<ExprRef> keys;
    for (std::size_t i = 0; i < field.for_each_lists.size(); ++i) keys.push_back(at.Ref("member_" + std::to_string(i + 1)));
    ExprRef all = at.Is(MakeExpr(Index{std::move(value), keys}, field.span), at.Ref("recorded"));
    for (std::size_t i = field.for_each_lists.size(); i-- > 0;) {
      Binder binder = at.EachIn(at.Word("member_" + std::to_string(i + 1)), Path{{field.for_each_lists[i]}});
      all = MakeExpr(Quantified{Quantifier::kEvery, std::move(binder), std::move(all)}, field.span);
    }
    return all;
  }

  Expansion& expansion_;
  Writer writer_;
  const FormBlock& block_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const FormBlock& block) { Form(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
