// deadline: the due day as a value other clauses can read, and the requirement that the end lies on it or before.
#include "semantics/blocks/expansions.h"
#include "semantics/blocks/subject_value.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kDeadline{"deadline", "时限", "deadline"};
// A rule that lets a last day stay on a holiday declares this yes/no as a term and fills it.
constexpr const char* kPolicy = "last_day_on_holiday_moves";

// Start + period + days not counted.
ExprRef LastDay(const DeadlineBlock& block) {
  const Build at{block.clock_span};
  std::vector<ExprRef> terms = {block.from, block.within};
  for (const NotCounting& pause : block.not_counting) terms.push_back(Build{pause.span}.Fold("days_covered", pause.binder, pause.interval));
  return at.Sum(std::move(terms));
}

// Civil Code art. 203: a last day off moves to the next working day.
ExprRef Moved(const DossierShape& shape, const ExprRef& day, Span span) {
  const Build at{span};
  const ExprRef moved = at.Call("next_working_day", {day});
  return shape.is_term(kPolicy) ? at.If(at.Ref(kPolicy), moved, day) : moved;
}

DefineDecl DueDay(const Writer& writer, const DeadlineBlock& block, const SubjectValue& value, const std::string& name) {
  const Build at{block.clock_span};
  DefineDecl define = value.Definition(name, at.Type("date"), block.clock_span);
  const ExprRef day = value.Inside(Moved(writer.shape(), LastDay(block), block.clock_span));
  if (block.instead.empty()) {
    define.value = day;
    return define;
  }
  for (const Instead& instead : block.instead) define.rows.push_back(Build{instead.span}.When(value.Inside(instead.when), value.Inside(instead.date)));
  define.rows.push_back(at.Otherwise(day));
  return define;
}

}  // namespace

void ExpandBlock(Expansion& expansion, const DeadlineBlock& block) {
  Writer writer(expansion, kDeadline, block.head, block.span);
  writer.RefuseConditions(block.lines);
  writer.RefuseRecordedAs(block.lines);
  if (!block.from || !block.to || !block.within) return writer.RequireItems(0);
  const std::optional<SubjectValue> value = SubjectValue::Of(writer, block.lines);
  if (!value) return;
  const std::string due = writer.name() + "_due";
  writer.Define(DueDay(writer, block, *value, due));
  const Build at{block.clock_span};
  BlockLines lines = Inherited(block.lines);
  lines.conditions = {at.Must(writer.modality(), at.Compare(block.to, Relation::kLessEqual, value->Read(due, block.clock_span)))};
  writer.Require({{}, {}, {}, block.span}, std::move(lines));
}

}  // namespace footrule::semantics::blocks
