// data quality: derived lines become derived fields; per table row a requirement on the data of its classes; with `scores`, that
// recorded scores lie in their scale. Data that fail may not be used.
#include "semantics/blocks/expansions.h"
#include "semantics/blocks/substitute.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kDataQuality{"data quality", "数据质量", "data_quality"};

class DataQuality {
 public:
  DataQuality(Expansion& expansion, const DataQualityBlock& block) : writer_(expansion, kDataQuality, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    writer_.RefuseRecordedAs(block_.lines);
    writer_.RequireItems(block_.rows.size() + block_.derived.size() + block_.scores.size());
    noun_ = FindNoun();
    if (noun_.empty()) return writer_.Report(Make(Code::kBlockNeedsForEach, block_.head.span));
    ShortNames();
    for (const DerivedLine& line : block_.derived) DefineDerived(line);
    if (!block_.scores.empty()) RequireScale();
    for (const DataQualityRow& row : block_.rows) RequireRow(row);
  }

 private:
  // The noun of `for each`, else the first word of a field.
  Name FindNoun() const {
    if (!block_.lines.for_each.empty()) return block_.lines.for_each.back().noun;
    if (block_.by.parts.size() > 1) return block_.by.parts.front();
    for (const Path& score : block_.scores)
      if (score.parts.size() > 1) return score.parts.front();
    return {};
  }

  // `DQR` stands for `row.DQR` all over the block if the block scores or derives it.
  void ShortNames() {
    for (const Path& score : block_.scores) AddShortName(score);
    for (const DerivedLine& line : block_.derived) AddShortName(line.path);
    AddShortName(block_.by);
  }
  void AddShortName(const Path& path) {
    if (path.parts.size() == 1) short_names_.emplace(path.parts[0].text, Read(Full(path)));
  }
  Path Full(Path path) const {
    if (path.parts.size() == 1) path.parts.insert(path.parts.begin(), Name{noun_.text, path.parts[0].span});
    return path;
  }

  void DefineDerived(const DerivedLine& line) {
    const Build at{line.span};
    DefineDecl define;
    define.name = Full(line.path);
    define.type = at.OfItsValue();
    define.value = Substitute(line.value, short_names_);
    define.span = line.span;
    writer_.Define(std::move(define));
  }

  BlockLines LinesOf(Span at) const {
    BlockLines lines = Inherited(block_.lines);
    SubjectOf(lines, noun_);
    for (Binder& binder : lines.for_each) binder = Substitute(binder, short_names_);
    for (ExprRef& when : lines.when) when = Substitute(when, short_names_);
    for (With& with : lines.with) with.value = Substitute(with.value, short_names_);
    if (lines.judgement) lines.judgement->when = Substitute(lines.judgement->when, short_names_);
    if (lines.message)   // the holes of a message are read later
      for (const auto& [name, value] : short_names_) lines.with.push_back({{name, value->span}, value, value->span});
    DefaultBreach(lines, "unusable", at);
    return lines;
  }

  // A score that is not recorded is open, not wrong: the rows speak of it.
  void RequireScale() {
    std::vector<ExprRef> in_scale;
    for (const Path& score : block_.scores) {
      const Build at{score.span()};
      const ExprRef value = Read(Full(score));
      const ExprRef scale = MakeExpr(RangeLiteral{block_.low, block_.high, {}, false}, score.span());
      in_scale.push_back(at.Or({at.IsNot(value, at.Ref("recorded")), at.Compare(value, Relation::kIn, scale)}));
    }
    const Build at{source::Join(block_.scores.front().span(), block_.scores.back().span())};
    BlockLines lines = LinesOf(at.at);
    lines.judgement.reset();
    lines.judged_by.reset();
    lines.message.reset();
    lines.conditions = {at.Must(Modality::kMust, at.And(std::move(in_scale)))};
    const Name item{"scale", at.at};
    if (writer_.IsNew(item)) writer_.Require({item, {}, {}, at.at}, std::move(lines));
  }

  void RequireRow(const DataQualityRow& row) {
    const Build at{row.span};
    if (!writer_.IsNew(row.name)) return;
    if (!row.classes.empty() && block_.by.parts.empty()) return writer_.Report(Make(Code::kClassesWithoutBy, row.span));
    BlockLines lines = LinesOf(row.span);
    if (!row.classes.empty()) Narrow(SubjectOf(lines, noun_), Build{row.classes.front()->span}.OneOf(Read(Full(block_.by)), row.classes));
    lines.conditions = {at.Must(writer_.modality(), Substitute(row.condition, short_names_))};
    lines.conditions.front().span = row.condition->span;
    writer_.Require({row.name, row.clauses, row.label, row.span}, std::move(lines));
  }

  Writer writer_;
  const DataQualityBlock& block_;
  Name noun_;
  Substitution short_names_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const DataQualityBlock& block) { DataQuality(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
