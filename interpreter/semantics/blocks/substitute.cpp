#include "semantics/blocks/substitute.h"

#include "semantics/blocks/build.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

Substitution Without(const Substitution& names, const Name& hidden) {
  Substitution rest = names;
  rest.erase(hidden.text);
  return rest;
}

void Each(std::vector<ExprRef>& exprs, const Substitution& names) {
  for (ExprRef& expr : exprs) expr = Substitute(expr, names);
}

// One overload per kind of node: its parts, replaced in a copy.
struct Parts {
  const Substitution& names;

  void operator()(ErrorExpr&) const {}
  void operator()(NumberLiteral&) const {}
  void operator()(RangeLiteral&) const {}
  void operator()(DateLiteral&) const {}
  void operator()(TextLiteral&) const {}
  void operator()(NameRef&) const {}
  void operator()(MachineRead&) const {}
  void operator()(SetLiteral& set) const { Each(set.elements, names); }
  void operator()(Access& access) const { access.base = Substitute(access.base, names); }
  void operator()(Index& index) const {
    index.base = Substitute(index.base, names);
    Each(index.keys, names);
  }
  void operator()(Call& call) const { Each(call.arguments, names); }
  void operator()(Fold& fold) const {
    fold.value = Substitute(fold.value, Without(names, fold.binder.noun));
    fold.binder = Substitute(fold.binder, names);
  }
  void operator()(Conditional& choice) const {
    choice.condition = Substitute(choice.condition, names);
    choice.then = Substitute(choice.then, names);
    choice.otherwise = Substitute(choice.otherwise, names);
  }
  void operator()(Unary& unary) const { unary.operand = Substitute(unary.operand, names); }
  void operator()(Arithmetic& chain) const {
    for (ArithmeticTerm& term : chain.terms) term.operand = Substitute(term.operand, names);
  }
  void operator()(Logic& logic) const { Each(logic.operands, names); }
  void operator()(Quantified& quantified) const {
    quantified.body = Substitute(quantified.body, Without(names, quantified.binder.noun));
    quantified.binder = Substitute(quantified.binder, names);
  }
  void operator()(Comparison& comparison) const {
    comparison.left = Substitute(comparison.left, names);
    comparison.right = Substitute(comparison.right, names);
    comparison.tolerance = Substitute(comparison.tolerance, names);
  }
  void operator()(IntervalTo& interval) const {
    interval.from = Substitute(interval.from, names);
    interval.to = Substitute(interval.to, names);
  }
  void operator()(RoundTo& rounding) const {
    rounding.value = Substitute(rounding.value, names);
    rounding.interval = Substitute(rounding.interval, names);
  }
  void operator()(RoundLike& rounding) const {
    rounding.value = Substitute(rounding.value, names);
    rounding.model = Substitute(rounding.model, names);
  }
};

}  // namespace

ExprRef Substitute(const ExprRef& expr, const Substitution& names) {
  if (!expr || names.empty()) return expr;
  if (const auto* name = As<NameRef>(expr)) {
    const auto found = names.find(name->name.text);
    if (found == names.end()) return expr;
    return std::make_shared<const Expr>(Expr{found->second->node, expr->span});
  }
  Expr copy = *expr;
  std::visit(Parts{names}, copy.node);
  return std::make_shared<const Expr>(std::move(copy));
}

Binder Substitute(Binder binder, const Substitution& names) {
  if (names.empty()) return binder;
  if (binder.in) {
    const auto found = names.find(binder.in->parts.front().text);
    const std::vector<Name> words = found == names.end() ? std::vector<Name>{} : WordsOf(found->second);
    if (!words.empty()) {
      binder.in->parts.erase(binder.in->parts.begin());
      binder.in->parts.insert(binder.in->parts.begin(), words.begin(), words.end());
    }
  }
  binder.in_set = Substitute(binder.in_set, names);
  const Substitution inside = Without(names, binder.noun);
  for (ExprRef& key : binder.series_keys) key = Substitute(key, inside);
  binder.run_by = Substitute(binder.run_by, inside);
  binder.where = Substitute(binder.where, inside);
  return binder;
}

Row Substitute(Row row, const Substitution& names) {
  for (Cell& cell : row.cells) {
    for (ExprRef& expr : cell.exprs) expr = Substitute(expr, names);
    cell.where = Substitute(cell.where, names);
  }
  return row;
}

}  // namespace footrule::semantics::blocks
