// Where the declarations of one block go: it gives them their names, clauses, labels and places, and knows what lines a block takes.
//
// In: one domain block. Out: CoreDeclarations appended to the expansion. Mistakes in the shape of the block go to the sink.
#pragma once

#include <map>
#include <set>

#include "semantics/blocks/build.h"
#include "semantics/blocks/expand.h"
#include "semantics/blocks/shape.h"

namespace footrule::semantics::blocks {

// Everything that stays the same over one declaration.
struct Expansion {
  const DossierShape& shape;
  diagnostics::Sink& sink;
  std::vector<CoreDeclaration>& out;
  std::uint32_t rule = 0;
  const syntax::Declaration* written = nullptr;
  std::set<std::string> records_made = {};   // whose codes have their requirements
};

// One thing a block asks for. Without clauses or label of its own it has those of the block.
struct Item {
  syntax::Name name;
  std::vector<syntax::Clause> clauses;
  syntax::Text label;
  Span span;
};

// How a block of this kind calls itself.
struct BlockKind {
  const char* words;         // "person-days"
  const char* zh;            // "人日计算"
  const char* default_name;  // of a block without a name
};

class Writer {
 public:
  Writer(Expansion& expansion, const BlockKind& kind, const syntax::Head& head, Span span);

  const std::string& name() const { return name_; }
  const syntax::Head& head() const { return head_; }
  Span span() const { return span_; }
  const DossierShape& shape() const { return expansion_.shape; }
  // `must` unless the head says `in principle` or `advised`.
  syntax::Modality modality() const { return head_.modality.value_or(syntax::Modality::kMust); }
  Build at_head() const { return Build{head_.span}; }

  // requirement BLOCK.ITEM; an item without a name stands for the block itself.
  void Require(const Item& item, syntax::BlockLines lines);
  void Define(syntax::DefineDecl define);
  void List(std::vector<syntax::Member> members, bool open);
  // Declarations that do not bear the name of the block.
  void Facts(syntax::FactsDecl facts);
  void NamedList(syntax::ListDecl list);

  // False after a report if an item of that name stood in the block before.
  bool IsNew(const syntax::Name& item);
  void Report(diagnostics::Builder builder) { expansion_.sink.Add(std::move(builder).With("block", words_)); }

  // Reports a block that asks for nothing.
  void RequireItems(std::size_t count);

  // What this kind of block does not take: reported, then ignored.
  void RefuseConditions(const syntax::BlockLines& lines);
  void RefuseRecordedAs(const syntax::BlockLines& lines);
  void RefuseForEach(const syntax::BlockLines& lines);
  // The paths of `recorded as`, between `least` and `most` of them; empty after a report. `what` says what they are.
  std::vector<syntax::Path> RecordedAs(const syntax::BlockLines& lines, std::size_t least, std::size_t most, syntax::Text what);

 private:
  CoreDeclaration Core(CoreSyntax node, std::string full_name, Span span) const;
  void RefuseLine(Span span, const char* zh, const char* en);

  Expansion& expansion_;
  foundation::Text words_;
  std::string block_;
  std::string name_;
  const syntax::Head& head_;
  Span span_;
  std::map<std::string, Span> items_;
};

// The name on a first line; without one, the name of what it extends or replaces.
std::string NameOf(const syntax::Head& head, std::string otherwise);
// The lines of a block that its requirements inherit: all but conditions and `recorded as`.
syntax::BlockLines Inherited(const syntax::BlockLines& block);
// `breach EFFECT` where none is written.
void DefaultBreach(syntax::BlockLines& lines, const char* effect, Span at);
// The `for each` of `noun`; a new innermost one if there is none.
syntax::Binder& SubjectOf(syntax::BlockLines& lines, const syntax::Name& noun);

}  // namespace footrule::semantics::blocks
