// Chains of + - and * /, signs.
#include "syntax/lowering/lower_expr.h"

namespace footrule::syntax {
namespace {

ExprRef LowerUnary(const Reader& reader, Parser::UnaryContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  if (context->MINUS()) return MakeExpr(Unary{UnaryOp::kNegate, LowerUnary(reader, context->unary())}, reader.SpanOf(context));
  return LowerPostfix(reader, context->postfix());
}

ArithmeticOp OpOf(Node* sign, ArithmeticOp when_none) {
  if (sign == nullptr) return when_none;
  switch (sign->getSymbol()->getType()) {
    case Parser::MINUS: return ArithmeticOp::kSubtract;
    case Parser::SLASH: return ArithmeticOp::kDivide;
    case Parser::STAR: return ArithmeticOp::kMultiply;
    default: return ArithmeticOp::kAdd;
  }
}

// Operands and signs alternate in the children.
template <class Operand, class Lower>
ExprRef LowerChain(const Reader& reader, Context* context, ArithmeticOp first, Lower lower) {
  Arithmetic chain;
  Node* sign = nullptr;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* node = dynamic_cast<Node*>(child)) {
      sign = node;
    } else if (auto* operand = dynamic_cast<Operand*>(child)) {
      chain.terms.push_back({OpOf(sign, first), lower(reader, operand), reader.SpanOf(sign)});
    }
  }
  if (chain.terms.empty()) return MakeError(reader, context);
  if (chain.terms.size() == 1) return chain.terms.front().operand;
  return MakeExpr(std::move(chain), reader.SpanOf(context));
}

}  // namespace

ExprRef LowerProduct(const Reader& reader, Parser::ProductContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  return LowerChain<Parser::UnaryContext>(reader, context, ArithmeticOp::kMultiply, LowerUnary);
}

ExprRef LowerSum(const Reader& reader, Parser::SumContext* context) {
  if (Failed(context)) return MakeError(reader, context);
  return LowerChain<Parser::ProductContext>(reader, context, ArithmeticOp::kAdd, LowerProduct);
}

}  // namespace footrule::syntax
