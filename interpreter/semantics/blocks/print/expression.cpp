// Expressions, with the parentheses that the grammar needs and no others.
#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

// How tightly a node holds together: the rule of the grammar it is made by. kWide reaches to the end of whatever it stands in.
enum class Level { kWide, kOr, kAnd, kNegation, kComparison, kInterval, kRounding, kSum, kProduct, kUnary, kPostfix };

std::string Print(const ExprRef& expr, Level least);

std::string List(const std::vector<ExprRef>& exprs) {
  return Joined(exprs, ", ", [](const ExprRef& expr) { return Print(expr, Level::kOr); });
}

std::string WithUnit(std::string number, const Name& unit, bool percent) { return number + (percent ? " %" : unit.empty() ? "" : " " + unit.text); }

const char* Word(Relation relation) {
  switch (relation) {
    case Relation::kEqual: return " = ";
    case Relation::kNotEqual: return " <> ";
    case Relation::kLess: return " < ";
    case Relation::kLessEqual: return " <= ";
    case Relation::kGreater: return " > ";
    case Relation::kGreaterEqual: return " >= ";
    case Relation::kIs: return " is ";
    case Relation::kIsNot: return " is not ";
    case Relation::kIn: return " in ";
    case Relation::kNotIn: return " not in ";
    case Relation::kInside: return " inside ";
    case Relation::kCovers: return " covers ";
    case Relation::kBetterThan: return " better than ";
    case Relation::kNoWorseThan: return " no worse than ";
  }
  return " = ";
}

const char* Word(ArithmeticOp op) {
  switch (op) {
    case ArithmeticOp::kAdd: return " + ";
    case ArithmeticOp::kSubtract: return " - ";
    case ArithmeticOp::kMultiply: return " * ";
    case ArithmeticOp::kDivide: return " / ";
  }
  return " + ";
}

const char* Word(Quantifier quantifier) { return quantifier == Quantifier::kEvery ? "every " : quantifier == Quantifier::kSome ? "some " : "no "; }

bool IsSum(const Arithmetic& chain) { return !chain.terms.empty() && chain.terms.back().op <= ArithmeticOp::kSubtract; }

struct LevelOf {
  Level operator()(const Logic& logic) const { return logic.op == LogicOp::kOr ? Level::kOr : Level::kAnd; }
  Level operator()(const Unary& unary) const { return unary.op == UnaryOp::kNot ? Level::kNegation : Level::kUnary; }
  Level operator()(const Quantified&) const { return Level::kWide; }
  Level operator()(const Conditional&) const { return Level::kWide; }
  Level operator()(const Comparison&) const { return Level::kComparison; }
  Level operator()(const IntervalTo&) const { return Level::kInterval; }
  Level operator()(const RoundTo&) const { return Level::kRounding; }
  Level operator()(const RoundLike&) const { return Level::kRounding; }
  Level operator()(const Arithmetic& chain) const { return IsSum(chain) ? Level::kSum : Level::kProduct; }
  template <class Node>
  Level operator()(const Node&) const { return Level::kPostfix; }
};

struct Text {
  std::string operator()(const ErrorExpr&) const { return "error"; }
  std::string operator()(const NumberLiteral& number) const { return WithUnit(number.digits.empty() ? number.value.ToString() : number.digits, number.unit, number.percent); }
  std::string operator()(const RangeLiteral& range) const { return WithUnit(range.low.ToString() + ".." + range.high.ToString(), range.unit, range.percent); }
  std::string operator()(const DateLiteral& date) const { return print::Date(date); }
  std::string operator()(const TextLiteral& text) const { return Quoted(text.text); }
  std::string operator()(const SetLiteral& set) const { return "{" + List(set.elements) + "}"; }
  std::string operator()(const NameRef& name) const { return name.name.text; }
  std::string operator()(const Access& access) const { return Print(access.base, Level::kPostfix) + "." + access.member.text; }
  std::string operator()(const Index& index) const { return Print(index.base, Level::kPostfix) + "[" + List(index.keys) + "]"; }
  std::string operator()(const Call& call) const { return call.function.text + "(" + List(call.arguments) + ")"; }
  std::string operator()(const Fold& fold) const {
    return fold.function.text + "(each " + BinderText(fold.binder) + (fold.value ? ": " + Print(fold.value, Level::kWide) : "") + ")";
  }
  std::string operator()(const Conditional& choice) const {
    return "if " + Print(choice.condition, Level::kOr) + " then " + Print(choice.then, Level::kOr) + " else " + Print(choice.otherwise, Level::kWide);
  }
  std::string operator()(const Unary& unary) const {
    return unary.op == UnaryOp::kNot ? "not " + Print(unary.operand, Level::kNegation) : "-" + Print(unary.operand, Level::kUnary);
  }
  std::string operator()(const Arithmetic& chain) const {
    const Level inner = IsSum(chain) ? Level::kProduct : Level::kUnary;
    std::string text;
    for (const ArithmeticTerm& term : chain.terms) text += (text.empty() ? "" : Word(term.op)) + Print(term.operand, inner);
    return text;
  }
  std::string operator()(const Logic& logic) const {
    const bool is_or = logic.op == LogicOp::kOr;
    return Joined(logic.operands, is_or ? " or " : " and ", [&](const ExprRef& operand) { return Print(operand, is_or ? Level::kAnd : Level::kNegation); });
  }
  std::string operator()(const Quantified& quantified) const {
    return Word(quantified.quantifier) + BinderText(quantified.binder) + ": " + Print(quantified.body, Level::kWide);
  }
  std::string operator()(const Comparison& comparison) const {
    return Print(comparison.left, Level::kInterval) + Word(comparison.relation) + Print(comparison.right, Level::kInterval) +
           (comparison.tolerance ? " ± " + Print(comparison.tolerance, Level::kSum) : "") + (comparison.by_rounded_value ? " by rounded value" : "");
  }
  std::string operator()(const IntervalTo& interval) const { return Print(interval.from, Level::kRounding) + " to " + Print(interval.to, Level::kRounding); }
  std::string operator()(const MachineRead& read) const { return print::LifeCycle(read); }
  std::string operator()(const RoundTo& rounding) const { return Print(rounding.value, Level::kSum) + " rounded to " + Print(rounding.interval, Level::kProduct); }
  std::string operator()(const RoundLike& rounding) const { return Print(rounding.value, Level::kSum) + " rounded like " + Print(rounding.model, Level::kPostfix); }
};

std::string Print(const ExprRef& expr, Level least) {
  if (!expr) return "";
  std::string text = std::visit(Text{}, expr->node);
  return std::visit(LevelOf{}, expr->node) < least ? "(" + text + ")" : text;
}

}  // namespace

std::string Expression(const ExprRef& expr, bool wide) { return Print(expr, wide ? Level::kWide : Level::kOr); }

std::string BinderText(const Binder& binder) {
  std::string text = (binder.run_by ? "run of " : binder.series_keys.empty() ? "" : "series of ") + binder.noun.text;
  if (binder.in) text += " in " + binder.in->ToString();
  if (binder.in_set) text += " in " + Expression(binder.in_set);
  if (!binder.series_keys.empty()) text += " by {" + List(binder.series_keys) + "}";
  if (binder.run_by) text += " by " + Print(binder.run_by, Level::kPostfix);
  if (binder.where) text += " where " + Expression(binder.where, false);
  return text;
}

}  // namespace footrule::semantics::print
