#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

Type TruthType() { return Type{TypeKind::kTruth, {}, {}, {}, false}; }
Type NumberType(values::Dimension dimension) { return Type{TypeKind::kNumber, std::move(dimension), {}, {}, false}; }
Type DateType() { return Type{TypeKind::kDate, {}, {}, {}, false}; }
Type TextType() { return Type{TypeKind::kText, {}, {}, {}, false}; }
Type MemberType(ListId list) { return Type{TypeKind::kMember, {}, list, {}, false}; }

ExprRef TrueExpr(Span span) { return MakeCore(Constant{true}, TruthType(), span); }

ExprRef NumberConstant(const Number& value, values::Dimension dimension, Span span) {
  return MakeCore(Constant{value}, NumberType(std::move(dimension)), span);
}

ExprRef SymbolConstant(SymbolId symbol, Type type, Span span) { return MakeCore(Constant{symbol}, std::move(type), span); }

ExprRef CompareExpr(CompareOp op, ExprRef left, ExprRef right, Span span) {
  return MakeCore(Compare{op, std::move(left), std::move(right)}, TruthType(), span);
}

ExprRef AndExpr(std::vector<ExprRef> args, Span span) {
  if (args.empty()) return TrueExpr(span);
  if (args.size() == 1) return args.front();
  return MakeCore(Logic{LogicOp::kAnd, std::move(args)}, TruthType(), span);
}

ExprRef OrExpr(std::vector<ExprRef> args, Span span) {
  if (args.size() == 1) return args.front();
  return MakeCore(Logic{LogicOp::kOr, std::move(args)}, TruthType(), span);
}

ExprRef NotExpr(ExprRef operand, Span span) { return MakeCore(Logic{LogicOp::kNot, {std::move(operand)}}, TruthType(), span); }

ExprRef BothExpr(ExprRef first, ExprRef second, Span span) {
  if (!first) return second;
  if (!second) return first;
  return AndExpr({std::move(first), std::move(second)}, span);
}

Checked Failed(Span span) {
  Checked checked;
  checked.span = span;
  return checked;
}

Checked TruthValue(ExprRef expr, Span span) {
  Checked checked;
  checked.type = TruthType();
  checked.expr = std::move(expr);
  checked.span = span;
  return checked;
}

const Binding* Environment::Find(std::string_view name) const {
  for (auto it = bindings.rbegin(); it != bindings.rend(); ++it)
    if (it->name == name) return &*it;
  return nullptr;
}

Environment Environment::With(std::string name, Checked value) const {
  Environment inner = *this;
  inner.bindings.push_back({std::move(name), std::move(value)});
  return inner;
}

VariableRef NewVariable(Context& context, std::string noun, TableId table) {
  auto variable = std::make_shared<Variable>();
  variable->id = VariableId{std::size_t{context.next_variable++}};
  variable->noun = std::move(noun);
  variable->table = table;
  return variable;
}

std::vector<ClauseRef> ToClauses(const std::vector<syntax::Clause>& clauses, std::uint32_t rule) {
  std::vector<ClauseRef> refs;
  for (const syntax::Clause& clause : clauses) refs.push_back({rule, clause.id});
  return refs;
}

}  // namespace footrule::semantics
