// Cost stays linear: an aggregate over a whole table may depend on an outer row only through equalities in its `where`.
#include <set>

#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

using Variables = std::set<VariableId>;

void Collect(const ExprRef& expr, Variables& found);

void CollectRow(const RowRef& row, Variables& found) {
  if (row.variable) found.insert(row.variable->id);
}

// Children of every kind of node; variables bound inside stay inside.
struct Collector {
  Variables& found;
  void operator()(const Constant&) const {}
  void operator()(const FieldRead& e) const { CollectRow(e.row, found); }
  void operator()(const DefinitionRead& e) const { CollectRow(e.row, found); }
  void operator()(const SeriesKey& e) const { found.insert(e.series->id); }
  void operator()(const RunRead& e) const { found.insert(e.run->member->id); }
  void operator()(const MachineRead& e) const { CollectRow(e.row, found); }
  void operator()(const Gap&) const {}
  void operator()(const AsOf&) const {}
  void operator()(const NumberExpr& e) const { for (const ExprRef& arg : e.args) Collect(arg, found); }
  void operator()(const Compare& e) const { Collect(e.left, found); Collect(e.right, found); }
  void operator()(const Logic& e) const { for (const ExprRef& arg : e.args) Collect(arg, found); }
  void operator()(const Rank& e) const { Collect(e.member, found); }
  void operator()(const SetExpr& e) const { Collect(e.left, found); Collect(e.right, found); }
  void operator()(const InList& e) const { Collect(e.member, found); Collect(e.others_when, found); }
  void operator()(const Presence& e) const { Collect(e.operand, found); }
  void operator()(const Select& e) const {
    for (const auto& [condition, value] : e.cases) { Collect(condition, found); Collect(value, found); }
    Collect(e.otherwise, found);
  }
  void operator()(const Fold& e) const {
    Variables inside;
    Collect(e.where, inside);
    Collect(e.value, inside);
    Collect(e.value2, inside);
    inside.erase(e.variable->id);
    found.merge(inside);
    CollectRow(e.domain.of, found);
  }
  void operator()(const TextExpr& e) const { for (const ExprRef& arg : e.args) Collect(arg, found); }
  void operator()(const Lookup& e) const { for (const ExprRef& key : e.keys) Collect(key, found); }
  void operator()(const Round& e) const { Collect(e.value, found); Collect(e.like, found); }
  void operator()(const Shift& e) const { Collect(e.date, found); Collect(e.amount, found); }
  void operator()(const OutcomeIs& e) const { CollectRow(e.row, found); }
};

void Collect(const ExprRef& expr, Variables& found) {
  if (expr) std::visit(Collector{found}, expr->node);
}

// Whether an expression reads the inner row, and whether it reads any other.
struct Reads { bool inner = false, outer = false; };
Reads ReadsOf(const ExprRef& expr, VariableId inner) {
  Variables found;
  Collect(expr, found);
  Reads reads;
  reads.inner = found.erase(inner) > 0;
  reads.outer = !found.empty();
  return reads;
}

bool OnlyReads(const ExprRef& expr, VariableId inner, VariableId holder) {
  Variables found;
  Collect(expr, found);
  found.erase(inner);
  found.erase(holder);
  return found.empty();
}

// One side of the equality is a key of the inner rows. An equality of outer rows alone picks no rows, and is refused as any other condition on them.
bool IsJoin(const ExprRef& conjunct, VariableId inner) {
  const auto* compare = std::get_if<Compare>(&conjunct->node);
  if (!compare || compare->op != CompareOp::kEqual) return false;
  const Reads left = ReadsOf(compare->left, inner), right = ReadsOf(compare->right, inner);
  return (left.inner && !left.outer && !right.inner) || (right.inner && !right.outer && !left.inner);
}

bool IsJoinable(const ExprRef& where, VariableId inner) {
  if (!where || !ReadsOf(where, inner).outer) return true;
  if (const auto* logic = std::get_if<Logic>(&where->node); logic && logic->op == LogicOp::kAnd) {
    for (const ExprRef& arg : logic->args)
      if (!IsJoinable(arg, inner)) return false;
    return true;
  }
  return IsJoin(where, inner);
}

void Split(const ExprRef& where, VariableId inner, std::vector<ExprRef>& own, SplitWhere& split) {
  const auto* logic = std::get_if<Logic>(&where->node);
  if (logic && logic->op == LogicOp::kAnd) {
    for (const ExprRef& arg : logic->args) Split(arg, inner, own, split);
  } else {
    (ReadsOf(where, inner).outer ? split.links : own).push_back(where);
  }
}

}  // namespace

SplitWhere SplitLinks(const BoundRange& range) {
  SplitWhere split;
  if (!range.where || range.domain.kind != Domain::Kind::kTable) {
    split.inner = range.where;
    return split;
  }
  std::vector<ExprRef> own;
  Split(range.where, range.variable->id, own, split);
  if (!own.empty()) split.inner = AndExpr(std::move(own), range.where->span);
  return split;
}

bool ReadsNoRow(const ExprRef& expr) {
  Variables found;
  Collect(expr, found);
  return found.empty();
}

bool CheckCorrelation(Context& context, const BoundRange& range, const ExprRef& value, const ExprRef& value2, Span span) {
  if (range.unrolled) return true;
  const VariableId inner = range.variable->id;
  if (range.domain.kind != Domain::Kind::kTable) {
    // Rows below one row: what holds them is read from the inner row; any other outer row would pair rows with rows.
    const VariableRef& holder = range.domain.of.variable;
    const bool plain = range.domain.of.steps.empty() && holder;
    const bool linear = OnlyReads(range.where, inner, plain ? holder->id : inner) && OnlyReads(value, inner, plain ? holder->id : inner) && OnlyReads(value2, inner, plain ? holder->id : inner);
    if (!linear) context.Report(Make(Code::kNotLinear, span).With("name", range.variable->noun));
    return linear;
  }
  const bool sound = IsJoinable(range.where, inner) && !(value && ReadsOf(value, inner).outer) && !(value2 && ReadsOf(value2, inner).outer);
  if (!sound) context.Report(Make(Code::kNotLinear, span).With("name", range.variable->noun));
  return sound;
}

}  // namespace footrule::semantics
