// functional unit, declared unit: the value under that name; with `recorded as`, a requirement that the dossier says the same.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

constexpr BlockKind kFunctionalUnit{"functional unit", "功能单位", "functional_unit"};
constexpr BlockKind kDeclaredUnit{"declared unit", "声明单位", "declared_unit"};

TypeRef TypeOf(const ExprRef& value) {
  const Build at{value->span};
  const auto* number = As<NumberLiteral>(value);
  return number && !number->unit.empty() ? at.Type(number->unit.text) : at.OfItsValue();
}

Head HeadOf(const FunctionalUnitBlock& block) {
  Head head;
  head.clauses = block.clauses;
  head.label = block.label;
  head.span = block.span;
  return head;
}

}  // namespace

void ExpandBlock(Expansion& expansion, const FunctionalUnitBlock& block) {
  const Head head = HeadOf(block);
  Writer writer(expansion, block.declared ? kDeclaredUnit : kFunctionalUnit, head, block.span);
  writer.RefuseConditions(block.lines);
  const Build at{block.value->span};
  DefineDecl define;
  define.name = at.Words({writer.name()});
  define.type = TypeOf(block.value);
  define.value = block.value;
  define.span = block.span;
  writer.Define(std::move(define));
  if (!block.lines.recorded_as) return;
  for (const Path& recorded : writer.RecordedAs(block.lines, 1, 1, {"记录该单位的一个字段", "the field that holds it"})) {
    BlockLines lines = Inherited(block.lines);
    lines.conditions = {at.Must(Modality::kMust, at.Compare(Read(recorded), Relation::kEqual, at.Ref(writer.name())))};
    writer.Require({{}, {}, {}, block.span}, std::move(lines));
  }
}

}  // namespace footrule::semantics::blocks
