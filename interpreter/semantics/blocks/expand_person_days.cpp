// person-days: a floor and a ceiling that grow with the number of units, as values other clauses can read; the recorded plan is held
// against both. Below the floor is a breach, above the ceiling advice unless a cap says `must`.
#include "semantics/blocks/expansions.h"
#include "semantics/blocks/person_day_literals.h"
#include "semantics/blocks/subject_value.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kPersonDays{"person-days", "人日计算", "person_days"};
using Limit = PersonDaysBlock::Limit;

class PersonDays {
 public:
  PersonDays(Expansion& expansion, const PersonDaysBlock& block)
      : writer_(expansion, kPersonDays, block.head, block.span), block_(block), floor_name_(writer_.name() + "_floor"), ceiling_name_(writer_.name() + "_ceiling") {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    if (block_.further && !block_.further_in) return writer_.Report(Make(Code::kFurtherUnitsOfWhat, block_.further_span));
    value_ = SubjectValue::Of(writer_, block_.lines);
    if (!value_) return;
    for (const Limit& limit : block_.limits) (limit.at_most ? cap_ : least_) = &limit;
    if (!HasFirst() && !least_ && !cap_) return writer_.RequireItems(0);
    if (HasFloor()) DefineBound(End::kFloor, floor_name_);
    if (HasCeiling()) DefineBound(End::kCeiling, ceiling_name_);
    if (!block_.lines.recorded_as) return;
    const std::vector<Path> recorded = writer_.RecordedAs(block_.lines, 1, 1, {"记录人日的一个字段", "the field that holds the person-days"});
    if (recorded.empty()) return;
    if (HasFloor()) RequireFloor(recorded.front());
    if (HasCeiling()) RequireCeiling(recorded.front());
  }

 private:
  bool HasFirst() const { return block_.first || !block_.first_rows.empty(); }
  bool HasFloor() const { return HasFirst() || least_; }
  bool HasCeiling() const { return cap_ || (HasFirst() && Ranges()); }
  bool Ranges() const { return block_.further || FirstHasRange(); }
  bool FirstHasRange() const {
    if (IsDayRange(block_.first)) return true;
    for (const syntax::Row& row : block_.first_rows)
      if (row.cells.size() > 1 && !row.cells[1].exprs.empty() && IsDayRange(row.cells[1].exprs[0])) return true;
    return false;
  }

  // An expression of days as a definition may hold it, one end of its ranges.
  ExprRef Days(const ExprRef& written, End end) const { return InPersonDays(value_->Inside(written), end); }

  ExprRef First(End end) {
    if (block_.first) return Days(block_.first, end);
    const std::string name = writer_.name() + (end == End::kFloor || !FirstHasRange() ? "_first" : "_first_ceiling");
    if (end == End::kFloor || FirstHasRange()) DefineFirst(end, name);
    return value_->ReadInside(name, block_.first_span);
  }

  // The table of the first unit, as a definition of its own.
  void DefineFirst(End end, const std::string& name) {
    DefineDecl define = value_->Definition(name, Build{block_.first_span}.Type("person_day"), block_.first_span);
    for (const syntax::Row& row : block_.first_rows) {
      define.rows.push_back(value_->Inside(row));
      for (ExprRef& days : define.rows.back().cells.back().exprs) days = InPersonDays(days, end);
    }
    writer_.Define(std::move(define));
  }

  // first + (number of units - 1) * further; a subject without units needs the first all the same.
  ExprRef Grown(End end) {
    if (!block_.further) return First(end);
    const Build at{block_.further_span};
    ExprRef further_units = at.Call("greatest", {at.Minus(NumberOfUnits(), at.Number(1)), at.Number(0)});
    return at.Sum({First(end), at.Times(std::move(further_units), Days(block_.further, end))});
  }

  ExprRef NumberOfUnits() const {
    const ExprRef units = value_->Inside(block_.further_in);
    const Build at{units->span};
    const Path path{WordsOf(units)};
    if (path.parts.empty()) return units;
    const std::string noun = writer_.shape().NounAt(path);
    if (noun.empty() && !writer_.shape().is_list_field(path)) return units;
    return at.Fold("count", at.EachIn(at.Word(noun.empty() ? "further_unit" : noun), path));
  }

  // What grows with the units, lifted to `at least`, held down by `at most`. A first unit without a range has no ceiling of its own.
  ExprRef BoundOf(End end) {
    ExprRef bound = HasFirst() && (end == End::kFloor || Ranges()) ? Grown(end) : nullptr;
    if (least_ && (bound || end == End::kFloor)) {
      const ExprRef least = Days(least_->value, end);
      bound = bound ? Build{least_->span}.Call("greatest", {bound, least}) : least;
    }
    if (!cap_) return bound;
    const ExprRef cap = Days(cap_->value, end);
    return bound ? Build{cap_->span}.Call("least", {bound, cap}) : cap;
  }

  void DefineBound(End end, const std::string& name) {
    const Build at = writer_.at_head();
    ExprRef bound = BoundOf(end);
    DefineDecl define = value_->Definition(name, at.Type("person_day"), block_.span);
    define.value = std::move(bound);
    writer_.Define(std::move(define));
  }

  Modality FloorModality() const {
    if (HasFirst()) return block_.first_modality == Modality::kMust ? writer_.modality() : block_.first_modality;
    return least_->has_modality ? least_->modality : writer_.modality();
  }

  Span FloorSpan() const { return HasFirst() ? block_.first_span : least_->span; }

  void RequireFloor(const Path& recorded) {
    const Build at{FloorSpan()};
    BlockLines lines = Inherited(block_.lines);
    lines.conditions = {at.Must(FloorModality(), at.Compare(Read(recorded), Relation::kGreaterEqual, value_->Read(floor_name_, at.at)))};
    writer_.Require({{"floor", at.at}, {}, {}, at.at}, std::move(lines));
  }

  void RequireCeiling(const Path& recorded) {
    const bool binding = cap_ && cap_->has_modality;
    const Build at{cap_ ? cap_->span : block_.further ? block_.further_span : block_.first_span};
    BlockLines lines = Inherited(block_.lines);
    if (HasFloor()) lines.message.reset();   // the block's message speaks of too few days
    if (!binding) lines.breach.reset();
    const Modality modality = binding ? cap_->modality : Modality::kAdvised;
    lines.conditions = {at.Must(modality, at.Compare(Read(recorded), Relation::kLessEqual, value_->Read(ceiling_name_, at.at)))};
    writer_.Require({{"ceiling", at.at}, {}, {}, at.at}, std::move(lines));
  }

  Writer writer_;
  const PersonDaysBlock& block_;
  std::string floor_name_, ceiling_name_;
  std::optional<SubjectValue> value_;
  const Limit* least_ = nullptr;
  const Limit* cap_ = nullptr;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const PersonDaysBlock& block) { PersonDays(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
