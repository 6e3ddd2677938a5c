#include "reference/ties.h"

#include <algorithm>

#include "reference/evaluator.h"

namespace footrule::reference {

using namespace semantics;

namespace {

State ReasonOf(const std::vector<Value>& keys) {
  State reason = State::kKnown;
  for (const Value& key : keys) reason = Stronger(reason, AsOperand(key));
  return reason;
}

}  // namespace

bool Ties::IsNobodys(std::size_t key) const {
  return std::none_of(inner.begin(), inner.end(), [&](const std::vector<Value>& keys) { return ReasonOf(keys) == State::kKnown && Same(keys[key], outer[key]); });
}

Value Ties::Hold(std::size_t row) const {
  if (outer.empty()) return Known(true);
  const State own = ReasonOf(inner[row]), others_side = ReasonOf(outer);
  if (Stronger(own, others_side) == State::kDefective) return Open(State::kDefective);
  if (own != State::kKnown) return Open(own);
  if (others_side != State::kKnown) {
    for (std::size_t key = 0; key < outer.size(); ++key)
      if (outer[key].is_known() && IsNobodys(key)) return Known(false);
    return Open(others_side);
  }
  for (std::size_t key = 0; key < outer.size(); ++key)
    if (!Same(inner[row][key], outer[key])) return Known(false);
  return Known(true);
}

// Equalities between the two rows.
void Evaluator::Split(const ExprRef& where, const Fold& fold, std::vector<std::pair<ExprRef, ExprRef>>& equalities, std::vector<ExprRef>& others) {
  if (!where) return;
  if (const Logic* logic = std::get_if<Logic>(&where->node); logic && logic->op == LogicOp::kAnd) {
    for (const ExprRef& arg : logic->args) Split(arg, fold, equalities, others);
    return;
  }
  const VariableId inner = fold.variable->id;
  const bool about_inner = variables_.Mentions(where, inner);
  const std::size_t rows = variables_.Of(where).size();
  if (fold.domain.kind != Domain::Kind::kTable || rows == 0 || (about_inner && rows == 1)) return others.push_back(where);
  const Compare& equality = std::get<Compare>(where->node);
  if (variables_.Mentions(equality.left, inner)) equalities.emplace_back(equality.left, equality.right);
  else equalities.emplace_back(equality.right, equality.left);
}

Ties Evaluator::TiesOf(const Fold& fold, const Range& range, const Environment& environment) {
  Ties ties;
  std::vector<std::pair<ExprRef, ExprRef>> equalities;
  Split(fold.where, fold, equalities, ties.others);
  for (const auto& [inside, outside] : equalities) ties.outer.push_back(Evaluate(outside, environment));
  for (const Item& item : range.items) {
    Environment inner = environment;
    inner.push_back(item.binding);
    std::vector<Value>& keys = ties.inner.emplace_back();
    for (const auto& [inside, outside] : equalities) keys.push_back(Evaluate(inside, inner));
  }
  return ties;
}

}  // namespace footrule::reference
