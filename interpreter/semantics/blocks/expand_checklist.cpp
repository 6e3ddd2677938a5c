// checklist: each member that must be checked is in the recorded set. Members that may be checked ask for nothing; no member stands twice.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kChecklist{"checklist", "检查表", "checklist"};

// The name of a member, or null after a report.
const Name* MemberName(Writer& writer, const ExprRef& element) {
  if (const auto* name = As<NameRef>(element)) return &name->name;
  if (As<ErrorExpr>(element)) return nullptr;
  const auto* number = As<NumberLiteral>(element);
  if (number && number->unit.empty() && !number->percent)
    writer.Report(Make(Code::kNumberAsMember, element->span).With("number", number->digits));
  else
    writer.Report(Make(Code::kNotAName, element->span));
  return nullptr;
}

// With the clauses and the label that the list gives the member.
Item ItemOf(const Writer& writer, const ChecklistBlock& block, const Name& name, const Path& recorded) {
  const syntax::Member* member = writer.shape().MemberOf(recorded, name.text);
  if (!member) return {name, {}, {}, name.span};
  return {name, member->clauses, member->label.empty() ? syntax::Text{} : LabelOfPart(block.head.label, member->label), name.span};
}

void Require(Writer& writer, const ChecklistBlock& block, const ChecklistLine& line, const ExprRef& member, const Name& name, const Path& recorded) {
  const Build at{name.span};
  BlockLines lines = Inherited(block.lines);
  const Modality modality = line.modality == Modality::kMust ? writer.modality() : line.modality;
  lines.conditions = {at.Must(modality, at.Compare(member, Relation::kIn, Read(recorded)))};
  writer.Require(ItemOf(writer, block, name, recorded), std::move(lines));
}

}  // namespace

void ExpandBlock(Expansion& expansion, const ChecklistBlock& block) {
  Writer writer(expansion, kChecklist, block.head, block.span);
  writer.RefuseConditions(block.lines);
  writer.RequireItems(block.sets.size());
  const std::vector<Path> recorded = writer.RecordedAs(block.lines, 1, 1, {"记录已查项目的集合字段", "the set field of what was checked"});
  for (const ChecklistLine& line : block.sets) {
    const auto* members = As<SetLiteral>(line.members);
    if (!members) continue;
    for (const ExprRef& member : members->elements) {
      const Name* name = MemberName(writer, member);
      if (!name || !writer.IsNew(*name) || line.modality == Modality::kMay || recorded.empty()) continue;
      Require(writer, block, line, member, *name, recorded.front());
    }
  }
}

}  // namespace footrule::semantics::blocks
