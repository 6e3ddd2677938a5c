// Expressions as nested lists.
#include "parse_helper.h"

#include "syntax/ast/machine.h"

namespace footrule::syntax {
namespace {

const char* Sign(Relation relation) {
  constexpr const char* kSigns[] = {"=", "<>", "<", "<=", ">", ">=", "is", "is-not", "in", "not-in", "inside", "covers", "better", "no-worse"};
  return kSigns[static_cast<std::size_t>(relation)];
}

const char* Sign(ArithmeticOp op) {
  constexpr const char* kSigns[] = {"+", "-", "*", "/"};
  return kSigns[static_cast<std::size_t>(op)];
}

std::string ShowAll(const std::vector<ExprRef>& exprs) {
  std::string shown;
  for (const ExprRef& expr : exprs) shown += " " + Show(expr);
  return shown;
}

std::string Unit(const Name& unit, bool percent) { return percent ? " %" : unit.empty() ? "" : " " + unit.text; }

struct Shower {
  std::string operator()(const ErrorExpr&) const { return "?"; }
  std::string operator()(const NumberLiteral& e) const {
    const std::string unit = Unit(e.unit, e.percent);
    return unit.empty() ? e.value.ToString() : "(" + e.value.ToString() + unit + ")";
  }
  std::string operator()(const RangeLiteral& e) const { return "(" + e.low.ToString() + ".." + e.high.ToString() + Unit(e.unit, e.percent) + ")"; }
  std::string operator()(const DateLiteral& e) const { return std::to_string(e.year) + "/" + std::to_string(e.month) + "/" + std::to_string(e.day); }
  std::string operator()(const TextLiteral& e) const { return "'" + e.text + "'"; }
  std::string operator()(const SetLiteral& e) const { return "{" + (e.elements.empty() ? "" : ShowAll(e.elements).substr(1)) + "}"; }
  std::string operator()(const NameRef& e) const { return e.name.text; }
  std::string operator()(const Access& e) const { return Show(e.base) + "." + e.member.text; }
  std::string operator()(const Index& e) const { return Show(e.base) + "[" + ShowAll(e.keys).substr(1) + "]"; }
  std::string operator()(const Call& e) const { return "(" + e.function.text + "()" + ShowAll(e.arguments) + ")"; }
  std::string operator()(const Fold& e) const { return "(" + e.function.text + " each " + Show(e.binder) + (e.value ? " : " + Show(e.value) : "") + ")"; }
  std::string operator()(const Conditional& e) const { return "(if" + ShowAll({e.condition, e.then, e.otherwise}) + ")"; }
  std::string operator()(const Unary& e) const { return (e.op == UnaryOp::kNot ? "(not " : "(neg ") + Show(e.operand) + ")"; }
  std::string operator()(const Arithmetic& e) const {
    std::string shown = "(";
    for (const ArithmeticTerm& term : e.terms) shown += std::string(shown.size() > 1 ? " " : "") + Sign(term.op) + " " + Show(term.operand);
    return shown + ")";
  }
  std::string operator()(const Logic& e) const { return (e.op == LogicOp::kAnd ? "(and" : "(or") + ShowAll(e.operands) + ")"; }
  std::string operator()(const Quantified& e) const {
    constexpr const char* kWords[] = {"every", "some", "no"};
    return std::string("(") + kWords[static_cast<std::size_t>(e.quantifier)] + " " + Show(e.binder) + " : " + Show(e.body) + ")";
  }
  std::string operator()(const Comparison& e) const {
    const std::string tolerance = e.tolerance ? " +- " + Show(e.tolerance) : "";
    return std::string("(") + Sign(e.relation) + ShowAll({e.left, e.right}) + tolerance + (e.by_rounded_value ? " rounded" : "") + ")";
  }
  std::string operator()(const IntervalTo& e) const { return "(to" + ShowAll({e.from, e.to}) + ")"; }
  std::string operator()(const RoundTo& e) const { return "(round-to" + ShowAll({e.value, e.interval}) + ")"; }
  std::string operator()(const RoundLike& e) const { return "(round-like" + ShowAll({e.value, e.model}) + ")"; }
  std::string operator()(const MachineRead& e) const { return "(life-cycle " + e.machine->name.text + ")"; }
};

}  // namespace

std::string Show(const ExprRef& expr) { return expr ? std::visit(Shower{}, expr->node) : "-"; }

std::string Show(const Binder& binder) {
  std::string shown = binder.noun.text;
  if (binder.in) shown += " in " + binder.in->ToString();
  if (binder.in_set) shown += " in " + Show(binder.in_set);
  if (binder.run_by) shown = "run " + shown + " by " + Show(binder.run_by);
  if (!binder.series_keys.empty()) shown = "series " + shown + " by" + ShowAll(binder.series_keys);
  if (binder.where) shown += " where " + Show(binder.where);
  return shown;
}

std::string Show(const UnitProduct& product) {
  std::string shown;
  for (const UnitFactor& factor : product.factors) {
    shown += (shown.empty() ? "" : " ") + std::string(factor.any ? "any:" : "") + (factor.is_number ? factor.number.ToString() : factor.name.text);
    if (factor.exponent != 1) shown += "^" + std::to_string(factor.exponent);
  }
  return shown;
}

}  // namespace footrule::syntax
