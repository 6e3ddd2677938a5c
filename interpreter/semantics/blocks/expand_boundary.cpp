// boundary: per stage, the stage is declared in the recorded set and some recorded row belongs to it.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kBoundary{"boundary", "系统边界", "boundary"};

// What a stage is looked for in: a set field, a field of rows, or both.
struct Recorded {
  std::optional<Path> set, row;
};

Recorded WhereRecorded(Writer& writer, const BlockLines& lines) {
  Recorded recorded;
  for (const Path& path : writer.RecordedAs(lines, 1, 2, {"阶段的集合字段、行的阶段字段", "the set field of stages, the stage field of a row"})) {
    const bool of_row = path.parts.size() > 1 && writer.shape().is_noun(path.parts.front().text);
    (of_row ? recorded.row : recorded.set) = path;
  }
  return recorded;
}

ExprRef ConditionOf(const Recorded& recorded, const ExprRef& stage) {
  const Build at{stage->span};
  ExprRef in_set, in_rows;
  if (recorded.set) in_set = at.Compare(stage, Relation::kIn, Read(*recorded.set));
  if (recorded.row) in_rows = at.Some(at.Each(recorded.row->parts.front()), at.Is(Read(*recorded.row), stage));
  return at.And({in_set, in_rows});
}

}  // namespace

void ExpandBlock(Expansion& expansion, const BoundaryBlock& block) {
  Writer writer(expansion, kBoundary, block.head, block.span);
  writer.RefuseConditions(block.lines);
  const Recorded recorded = WhereRecorded(writer, block.lines);
  const auto* stages = As<SetLiteral>(block.stages);
  if (!stages || (!recorded.set && !recorded.row)) return;
  writer.RequireItems(stages->elements.size());
  for (const ExprRef& stage : stages->elements) {
    const auto* name = As<NameRef>(stage);
    if (!name) {
      writer.Report(Make(Code::kNotAName, stage->span));
      continue;
    }
    if (!writer.IsNew(name->name)) continue;
    BlockLines lines = Inherited(block.lines);
    lines.conditions = {Build{stage->span}.Must(writer.modality(), ConditionOf(recorded, stage))};
    writer.Require({name->name, {}, {}, stage->span}, std::move(lines));
  }
}

}  // namespace footrule::semantics::blocks
