#include "semantics/blocks/build.h"

namespace footrule::semantics::blocks {

using namespace syntax;

Path Build::Words(std::vector<std::string> words) const {
  Path path;
  for (std::string& word : words) path.parts.push_back(Word(std::move(word)));
  return path;
}

ExprRef Build::Ref(const Name& name) const { return MakeExpr(NameRef{name}, name.span); }

ExprRef Build::Member(ExprRef base, std::string word) const { return MakeExpr(Access{std::move(base), Word(std::move(word))}, at); }

ExprRef Build::Number(std::int64_t value) const {
  return MakeExpr(NumberLiteral{foundation::Number(value), std::to_string(value), {}, false}, at);
}

ExprRef Build::Set(std::vector<ExprRef> elements) const { return MakeExpr(SetLiteral{std::move(elements)}, at); }

ExprRef Build::Compare(ExprRef left, Relation relation, ExprRef right) const {
  return MakeExpr(Comparison{relation, std::move(left), std::move(right), nullptr, false, at}, at);
}

ExprRef Build::OneOf(ExprRef left, std::vector<ExprRef> elements) const {
  if (elements.size() == 1) return Is(std::move(left), elements.front());
  return Compare(std::move(left), Relation::kIn, Set(std::move(elements)));
}

ExprRef Build::NoneOf(ExprRef left, std::vector<ExprRef> elements) const {
  if (elements.size() == 1) return IsNot(std::move(left), elements.front());
  return Compare(std::move(left), Relation::kNotIn, Set(std::move(elements)));
}

ExprRef Build::Join(LogicOp op, std::vector<ExprRef> operands) const {
  std::vector<ExprRef> flat;
  for (ExprRef& operand : operands) {
    if (!operand) continue;
    const auto* logic = As<Logic>(operand);
    if (logic && logic->op == op)
      flat.insert(flat.end(), logic->operands.begin(), logic->operands.end());
    else
      flat.push_back(std::move(operand));
  }
  if (flat.empty()) return nullptr;
  if (flat.size() == 1) return flat.front();
  return MakeExpr(Logic{op, std::move(flat)}, at);
}

ExprRef Build::Not(ExprRef operand) const { return MakeExpr(Unary{UnaryOp::kNot, std::move(operand)}, at); }

ExprRef Build::Sum(std::vector<ExprRef> terms) const {
  if (terms.size() == 1) return terms.front();
  Arithmetic sum;
  for (ExprRef& term : terms) sum.terms.push_back({ArithmeticOp::kAdd, std::move(term), at});
  return MakeExpr(std::move(sum), at);
}

ExprRef Build::Minus(ExprRef left, ExprRef right) const {
  return MakeExpr(Arithmetic{{{ArithmeticOp::kAdd, std::move(left), at}, {ArithmeticOp::kSubtract, std::move(right), at}}}, at);
}

ExprRef Build::Times(ExprRef left, ExprRef right) const {
  return MakeExpr(Arithmetic{{{ArithmeticOp::kMultiply, std::move(left), at}, {ArithmeticOp::kMultiply, std::move(right), at}}}, at);
}

ExprRef Build::If(ExprRef condition, ExprRef then, ExprRef otherwise) const {
  return MakeExpr(Conditional{std::move(condition), std::move(then), std::move(otherwise)}, at);
}

ExprRef Build::Call(std::string function, std::vector<ExprRef> arguments) const {
  return MakeExpr(syntax::Call{Word(std::move(function)), std::move(arguments)}, at);
}

ExprRef Build::Fold(std::string function, Binder binder, ExprRef value) const {
  return MakeExpr(syntax::Fold{Word(std::move(function)), std::move(binder), std::move(value)}, at);
}

ExprRef Build::Some(Binder binder, ExprRef body) const {
  return MakeExpr(Quantified{Quantifier::kSome, std::move(binder), std::move(body)}, at);
}

Binder Build::Each(Name noun, ExprRef where) const {
  Binder binder;
  binder.noun = std::move(noun);
  binder.where = std::move(where);
  binder.span = at;
  return binder;
}

Binder Build::EachIn(Name noun, Path in, ExprRef where) const {
  Binder binder = Each(std::move(noun), std::move(where));
  binder.in = std::move(in);
  return binder;
}

TypeRef Build::Type(std::string word) const {
  TypeRef type = OfItsValue();
  UnitFactor factor;
  factor.name = Word(std::move(word));
  type.product.factors.push_back(std::move(factor));
  return type;
}

TypeRef Build::YesNo() const {
  TypeRef type = OfItsValue();
  type.kind = TypeRef::Kind::kYesNo;
  return type;
}

TypeRef Build::OfItsValue() const {
  TypeRef type;
  type.product.span = at;
  type.span = at;
  return type;
}

Row Build::When(ExprRef condition, ExprRef value) const {
  Row row = Otherwise(std::move(value));
  row.cells.front().kind = Cell::Kind::kExprs;
  row.cells.front().exprs.push_back(std::move(condition));
  return row;
}

Row Build::Otherwise(ExprRef value) const {
  Cell first, second;
  first.kind = Cell::Kind::kOtherwise;
  second.kind = Cell::Kind::kExprs;
  second.exprs.push_back(std::move(value));
  first.span = second.span = at;
  return {{std::move(first), std::move(second)}, at};
}

ExprRef Read(const Path& path) {
  ExprRef expr = MakeExpr(NameRef{path.parts.front()}, path.parts.front().span);
  for (std::size_t i = 1; i < path.parts.size(); ++i)
    expr = MakeExpr(Access{expr, path.parts[i]}, source::Join(path.parts.front().span, path.parts[i].span));
  return expr;
}

std::vector<Name> WordsOf(const ExprRef& expr) {
  if (const auto* name = As<NameRef>(expr)) return {name->name};
  const auto* access = As<Access>(expr);
  if (!access) return {};
  std::vector<Name> words = WordsOf(access->base);
  if (!words.empty()) words.push_back(access->member);
  return words;
}

void Narrow(Binder& binder, ExprRef where) {
  binder.where = Build{where->span}.And({binder.where, where});
}

syntax::Text LabelOfPart(const syntax::Text& label, const syntax::Text& part) {
  if (label.empty() || part.empty()) return label.empty() ? part : label;
  return {label.zh + "：" + part.zh, label.en + ": " + part.en};
}

}  // namespace footrule::semantics::blocks
