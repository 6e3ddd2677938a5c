// scope: each item a requirement `scope.ITEM`; `must` lines of the block itself are the requirement `scope`. A product outside is refused.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

constexpr BlockKind kScope{"scope", "适用范围", "scope"};

template <class T>
void Append(std::vector<T>& to, const std::vector<T>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

// The item's lines after the block's; where only one can stand, the item's.
BlockLines LinesOf(const ScopeBlock& block, const ScopeItem& item) {
  BlockLines lines = Inherited(block.lines);
  Append(lines.for_each, item.lines.for_each);
  Append(lines.when, item.lines.when);
  Append(lines.with, item.lines.with);
  Append(lines.notes, item.lines.notes);
  lines.conditions.push_back(item.condition);
  Append(lines.conditions, item.lines.conditions);
  if (item.lines.judgement) lines.judgement = item.lines.judgement;
  if (item.lines.judged_by) lines.judged_by = item.lines.judged_by;
  if (item.lines.breach) lines.breach = item.lines.breach;
  if (item.lines.message) {
    lines.message = item.lines.message;
    lines.message_span = item.lines.message_span;
  }
  return lines;
}

}  // namespace

void ExpandBlock(Expansion& expansion, const ScopeBlock& block) {
  Writer writer(expansion, kScope, block.head, block.span);
  writer.RefuseRecordedAs(block.lines);
  if (!block.lines.conditions.empty()) {
    BlockLines lines = Inherited(block.lines);
    lines.conditions = block.lines.conditions;
    DefaultBreach(lines, "refusal", block.head.span);
    writer.Require({{}, {}, {}, block.span}, std::move(lines));
  }
  for (const ScopeItem& item : block.items) {
    if (!writer.IsNew(item.name)) continue;
    writer.RefuseRecordedAs(item.lines);
    BlockLines lines = LinesOf(block, item);
    DefaultBreach(lines, "refusal", item.span);
    writer.Require({item.name, item.clauses, item.label, item.span}, std::move(lines));
  }
  writer.RequireItems(block.items.size() + block.lines.conditions.size());
}

}  // namespace footrule::semantics::blocks
