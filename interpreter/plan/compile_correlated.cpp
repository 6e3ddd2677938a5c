// Correlated folds as group + join.
#include "plan/expressions.h"
#include "plan/fold.h"

namespace footrule::plan {

using semantics::Compare;
using semantics::Fold;

namespace {

// `inner side = outer side`, each over its own rows.
struct KeyPair { Value inner, outer; };

struct Split {
  std::vector<KeyPair> keys;
  std::vector<ExprRef> conditions;   // on inner rows alone
  bool possible = true;
};

bool Mentions(Context& context, const ExprRef& expr, const Fold& fold) { return context.free.Mentions(expr, fold.variable->id); }

// Adds an equality between the two rows. False if the expression is not one.
bool AddEquality(Context& context, const Scope& scope, const Scope& inner, const ExprRef& expr, const Fold& fold, Split& split) {
  const auto* compare = std::get_if<Compare>(&expr->node);
  if (!compare || compare->op != semantics::CompareOp::kEqual || compare->left->type.kind == schema::TypeKind::kSet) return false;
  const bool left_inside = Mentions(context, compare->left, fold);
  const ExprRef& inside = left_inside ? compare->left : compare->right;
  const ExprRef& outside = left_inside ? compare->right : compare->left;
  if (!Mentions(context, inside, fold) || IsCorrelated(context, inner, inside) || Mentions(context, outside, fold)) return false;
  split.keys.push_back({CompileExpr(context, inner, inside), CompileExpr(context, scope, outside)});
  return true;
}

void AddConjunct(Context& context, const Scope& scope, const Scope& inner, const ExprRef& expr, const Fold& fold, Split& split) {
  if (!IsCorrelated(context, inner, expr)) return split.conditions.push_back(expr);
  if (AddEquality(context, scope, inner, expr, fold, split)) return;
  split.possible = false;
}

// The row the domain hangs below is one more equality: the fold no longer runs up to it alone.
void AddHolder(Context& context, const FoldPlace& place, Split& split) {
  if (place.result.frame == context.root().frame) return;
  Node inner;
  inner.op = Op::kRowOf;
  inner.type.kind = schema::TypeKind::kRow;
  inner.type.table = TableOf(context, place.result.frame);
  inner.frame = place.inner->frame;
  inner.link = place.link;
  Node outer = inner;
  outer.frame = place.result.frame;
  outer.link = {};
  const Value own = ReadAt(context, place.result, AddNode(context, std::move(outer)));
  split.keys.push_back({{AddNode(context, std::move(inner)), place.inner}, own});
}

const Scope& DeepestOuter(Context& context, const Split& split) {
  const Scope* deepest = &context.root();
  for (const KeyPair& key : split.keys)
    if (key.outer.home->depth > deepest->depth) deepest = key.outer.home;
  return *deepest;
}

Value Join(Context& context, const ExprRef& expr, const Scope& inner, const Split& split, NodeId filter, const std::vector<Value>& values) {
  const Scope& outer = DeepestOuter(context, split);
  Frame groups;
  groups.kind = Frame::Kind::kSeries;
  groups.table = TableOf(context, inner.frame);
  groups.members = inner.frame;
  groups.for_join = true;
  Link join{Link::Kind::kJoin, outer.frame, {}, {}, {}};
  for (const KeyPair& key : split.keys) {
    groups.keys.push_back(Bring(context, key.inner, inner));
    join.keys.push_back(Bring(context, key.outer, outer));
    if (!groups.keys.back().is_valid() || !join.keys.back().is_valid()) return Unreachable(context, expr);
  }
  join.to = FrameId{context.frames.Add(std::move(groups))};
  const NodeId fold = FoldNode(context, expr, inner, LinkTo(context, Link::Kind::kMembership, inner.frame, join.to), filter, values);
  if (!fold.is_valid()) return Unreachable(context, expr);
  return {GatherAlong(context, fold, LinkId{context.links.Add(std::move(join))}), &outer};
}

// `some X where C: E` is `some X where C and E`: an equality may stand on either side.
void SplitFold(Context& context, const Scope& scope, const Fold& fold, const FoldPlace& place, Split& split, std::vector<ExprRef>& values) {
  std::vector<ExprRef> conjuncts;
  AddConjuncts(fold.where, conjuncts);
  if (fold.op == semantics::FoldOp::kAny && IsCorrelated(context, *place.inner, fold.value)) {
    AddConjuncts(fold.value, conjuncts);
  } else {
    if (fold.value) values.push_back(fold.value);
    if (fold.value2) values.push_back(fold.value2);
  }
  for (const ExprRef& conjunct : conjuncts) AddConjunct(context, scope, *place.inner, conjunct, fold, split);
  for (const ExprRef& value : values) split.possible = split.possible && !IsCorrelated(context, *place.inner, value);
}

}  // namespace

Value CompileCorrelated(Context& context, const Scope& scope, const ExprRef& expr, const Fold& fold, const FoldPlace& place) {
  const Scope& inner = *place.inner;
  Split split;
  std::vector<ExprRef> bodies;
  SplitFold(context, scope, fold, place, split, bodies);
  AddHolder(context, place, split);
  if (!split.possible) return Unreachable(context, expr);
  NodeId filter = place.filter;
  for (const ExprRef& condition : split.conditions)
    filter = BothNodes(context, filter, Bring(context, CompileExpr(context, inner, condition), inner), inner.frame);
  std::vector<Value> values = CompileAll(context, inner, bodies);
  if (values.empty() && fold.value) values.push_back(ConstantValue(context, semantics::Constant{true}, expr->type, nullptr));
  return Join(context, expr, inner, split, filter, values);
}

}  // namespace footrule::plan
