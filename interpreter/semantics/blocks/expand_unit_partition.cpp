// unit partition: products of one unit agree in the keys of `same` and the properties of `apart`; products that agree in all of `same` but
// stand in several units are a person's business.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kUnitPartition{"unit partition", "单元划分", "unit_partition"};

class UnitPartition {
 public:
  UnitPartition(Expansion& expansion, const UnitPartitionBlock& block) : writer_(expansion, kUnitPartition, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    writer_.RefuseForEach(block_.lines);
    if (!block_.each || block_.goes_to.parts.empty()) return writer_.Report(Make(Code::kUnitsOfWhat, block_.head.span));
    const std::vector<ExprRef> same = ElementsOf(block_.same);
    for (const ExprRef& key : same) RequireEqual(key);
    for (const ApartLine& line : block_.apart)
      for (const ExprRef& property : ElementsOf(line.set)) RequireEqual(property);
    if (!same.empty()) RequireMerged(same);
    RequireNoOtherDifference();
  }

 private:
  static std::vector<ExprRef> ElementsOf(const ExprRef& set) {
    const auto* literal = As<SetLiteral>(set);
    return literal ? literal->elements : std::vector<ExprRef>{};
  }

  // One subject per combination of `keys` of the products.
  Binder SeriesBy(std::vector<ExprRef> keys) const {
    Binder series = *block_.each;
    series.series_keys = std::move(keys);
    return series;
  }

  // In each series, at most one value of `property`.
  void RequireOneValue(Name item, std::vector<ExprRef> keys, const ExprRef& property, bool judgement) {
    const Build at{item.span};
    if (!writer_.IsNew(item)) return;
    BlockLines lines = Inherited(block_.lines);
    lines.for_each = {SeriesBy(std::move(keys))};
    const ExprRef values = at.Fold("distinct", at.EachIn(block_.each->noun, at.Words({"series"})), property);
    lines.conditions = {at.Must(writer_.modality(), at.Compare(values, Relation::kLessEqual, at.Number(1)))};
    if (judgement) lines.judgement = Judgement{nullptr, item.span};
    DefaultBreach(lines, "major", block_.head.span);
    writer_.Require({item, {}, {}, item.span}, std::move(lines));
  }

  void RequireEqual(const ExprRef& property) {
    if (const std::optional<Name> item = PropertyName(property)) RequireOneValue(*item, {Read(block_.goes_to)}, property, false);
  }

  void RequireMerged(const std::vector<ExprRef>& same) { RequireOneValue({"merged", block_.same->span}, same, Read(block_.goes_to), true); }

  // The last word of the property; its words but the noun if an earlier one ends in the same word.
  std::optional<Name> PropertyName(const ExprRef& property) {
    std::vector<Name> words = WordsOf(property);
    if (words.empty()) {
      writer_.Report(Make(Code::kNotAName, property->span));
      return std::nullopt;
    }
    if (words.size() > 1) words.erase(words.begin());
    const bool is_first = last_words_.emplace(words.back().text, property->span).second;
    std::string name;
    for (const Name& word : words) name += (name.empty() ? "" : "_") + word.text;
    return Name{is_first ? words.back().text : name, property->span};
  }

  // Differences of other kinds exist by their record only.
  void RequireNoOtherDifference() {
    for (const ApartLine& line : block_.apart) {
      if (!line.open || !block_.lines.recorded_as) continue;
      const Build at{line.span};
      const std::vector<Path> table = writer_.RecordedAs(block_.lines, 1, 1, {"登记其他差异的表", "the table of other differences"});
      const Name item{"other_difference", line.span};
      if (table.empty() || !writer_.IsNew(item)) return;
      const std::string noun = writer_.shape().NounAt(table.front());
      BlockLines lines = Inherited(block_.lines);
      const ExprRef count = at.Fold("count", at.EachIn(at.Word(noun.empty() ? "difference" : noun), table.front()));
      lines.conditions = {at.Must(writer_.modality(), at.Compare(count, Relation::kEqual, at.Number(0)))};
      lines.judgement = Judgement{nullptr, line.span};
      DefaultBreach(lines, "major", block_.head.span);
      writer_.Require({item, {}, {}, line.span}, std::move(lines));
    }
  }

  Writer writer_;
  const UnitPartitionBlock& block_;
  std::map<std::string, Span> last_words_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const UnitPartitionBlock& block) { UnitPartition(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
